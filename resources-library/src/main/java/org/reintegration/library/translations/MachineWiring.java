package org.reintegration.library.translations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/** Opens the way to the service that the environment names. */
@ApplicationScoped
class MachineWiring {

    @Produces
    @ApplicationScoped
    MachineTranslator machine() {
        return MachineSettings.fromEnvironment().open();
    }
}
