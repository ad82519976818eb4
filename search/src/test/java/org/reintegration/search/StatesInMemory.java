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
    synchronized void begin(String collection, String recipe, long expected) {
        row.begin(collection, recipe, expected, Clock.systemUTC().instant());
    }

    @Override
    synchronized void progress(String kind, long id, long documents, long passedOver) {
        row.progress(kind, id, documents, passedOver);
    }

    @Override
    synchronized void swap() {
        row.swap(Clock.systemUTC().instant());
    }

    @Override
    synchronized void pause(String why) {
        row.pause(why);
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
