package org.reintegration.library.places;

import java.util.Set;

/**
 * What is known of a country that may make another one like it, in ids of the vocabularies.
 *
 * @param region empty when none is stated
 * @param income the World Bank's group, such as {@code lower-middle}; empty when it gives none
 * @param languages official in the whole country, by ISO 639
 * @param neighbours countries with which it has a border on land
 */
record Country(String id, String region, String income, Set<String> languages, Set<String> neighbours) {

    Country {
        languages = Set.copyOf(languages);
        neighbours = Set.copyOf(neighbours);
    }
}
