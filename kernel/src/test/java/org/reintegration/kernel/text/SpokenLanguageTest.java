package org.reintegration.kernel.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpokenLanguageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EN | How do you help returnees who lost their papers?",
                "EN | thank you very much",
                "EN | housing land property Iraq",
                "FR | Merci beaucoup pour votre aide",
                "FR | formation professionnelle des jeunes",
                "FR | Comment aider une personne qui revient sans papiers ?",
                "ES | inundación",
                "ES | Gracias por la respuesta",
                "ES | apoyo a mujeres retornadas",
                "ES | trabajo en red",
                "ES | Necesitamos más tiempo para la formación de los jóvenes en el interior.",
                "PT | inundação",
                "PT | apoio a mulheres retornadas",
                "PT | trabalho em rede",
                "PT | Precisamos de mais tempo para a formação dos jovens no interior.",
                "AR | شكرا جزيلا على المساعدة",
                "AR | كيف تساعدون العائدين الذين فقدوا أوراقهم؟"
            })
    void a_few_words_tell_their_language(Language spoken, String text) {
        assertThat(SpokenLanguage.of(text)).contains(spoken);
    }

    @Test
    void a_long_text_is_known_by_its_beginning() {
        assertThat(SpokenLanguage.of("La cooperativa abre los martes y recibe a quien llegue. ".repeat(2000)))
                .contains(Language.ES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "12 + 30 = 42", "?", "ok", "microcréditos", "https://"})
    void of_doubt_nothing_is_said(String text) {
        assertThat(SpokenLanguage.of(text)).isEmpty();
    }
}
