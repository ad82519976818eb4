package org.reintegration.web.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.reintegration.search.SearchAnswer;
import org.reintegration.search.SearchQuery;
import org.reintegration.search.insight.QuestionLog;
import org.reintegration.web.site.Passerby;

/** Tells the count of questions that a person asked one; robots do not count. */
@ApplicationScoped
public class Askers {

    @Inject
    QuestionLog questions;

    @Inject
    Passerby passerby;

    void asked(SearchQuery query, SearchAnswer answer) {
        passerby.person().ifPresent(person -> questions.asked(person, query, answer));
    }
}
