package org.reintegration.search;

class InMemorySearchIndexTest implements SearchIndexContract {

    private final SearchIndex index = new InMemorySearchIndex();

    @Override
    public SearchIndex index() {
        return index;
    }

    @Override
    public void settle() {
        // What is in memory is there at once.
    }
}
