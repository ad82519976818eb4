package org.reintegration.search;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

/** The row of the state, without a database. */
class StatesInMemory extends IndexStates {

    private final IndexState row = new IndexState();

    @Override
    public synchronized List<String> written() {
        return Stream.of(row.view().live(), row.view().building())
                .flatMap(Stream::ofNullable)
                .toList();
    }

    @Override
    synchronized IndexState.View view() {
        return row.view();
    }

    @Override
    synchronized boolean want() {
        row.want();
        return true;
    }

    @Override
    synchronized void begin(String collection, long expected) {
        row.begin(collection, expected, Clock.systemUTC().instant());
    }

    @Override
    synchronized void progress(long documents) {
        row.progress(documents);
    }

    @Override
    synchronized void swap(String recipe) {
        row.swap(recipe, Clock.systemUTC().instant());
    }

    @Override
    synchronized void fail(String why) {
        row.fail(why, Clock.systemUTC().instant());
    }

    @Override
    synchronized void clearedAway() {
        row.clearedAway();
    }
}
