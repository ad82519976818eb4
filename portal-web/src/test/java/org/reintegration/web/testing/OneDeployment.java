package org.reintegration.web.testing;

import org.jboss.arquillian.container.spi.client.deployment.DeploymentScenario;
import org.jboss.arquillian.container.spi.event.DeployManagedDeployments;
import org.jboss.arquillian.container.spi.event.UnDeployManagedDeployments;
import org.jboss.arquillian.container.test.impl.client.deployment.event.GenerateDeployment;
import org.jboss.arquillian.core.api.InstanceProducer;
import org.jboss.arquillian.core.api.annotation.Inject;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.EventContext;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.arquillian.test.spi.annotation.ClassScoped;
import org.jspecify.annotations.Nullable;

/**
 * Deploys the portal for the first class of tests and keeps it for all others, as it runs for its users: starting it takes longer than most
 * classes. The extension that others publish for this is not kept up any more.
 */
public class OneDeployment implements LoadableExtension {

    @Override
    public void register(ExtensionBuilder builder) {
        builder.observer(Once.class);
    }

    /** Lets the first class through, and answers the others from what it found. */
    static class Once {

        @Inject
        @ClassScoped
        private InstanceProducer<DeploymentScenario> scenario;

        private @Nullable DeploymentScenario first;
        private boolean deployed;

        void generate(@Observes EventContext<GenerateDeployment> asked) {
            if (first == null) {
                asked.proceed();
                first = scenario.get();
            } else {
                scenario.set(first);
            }
        }

        void deploy(@Observes EventContext<DeployManagedDeployments> asked) {
            if (!deployed) {
                deployed = true;
                asked.proceed();
            }
        }

        /** It goes with the server. */
        void keep(@Observes EventContext<UnDeployManagedDeployments> asked) {}
    }
}
