package org.reintegration.files;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/** Opens the store that the environment names. */
@ApplicationScoped
class StoreWiring {

    @Produces
    @ApplicationScoped
    FileStore store() {
        return StoreSettings.fromEnvironment().open();
    }
}
