package org.reintegration.local;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;

/** What a person needs to know once the portal runs: addresses, accounts, and how to stop. */
record Greeting(LauncherArguments arguments, LocalMail mail, List<DemoAccount> accounts) {

    void print(PrintStream out, Duration took) {
        out.println();
        out.println("Ready after " + took.toSeconds() + " s.");
        out.println("  Portal  http://localhost:" + arguments.ports().portal() + "/");
        out.println("  Mail    " + mail.pageUrl() + "   every mail the portal sends ends here");
        out.println("  Data    " + arguments.data());
        if (!accounts.isEmpty()) {
            out.println();
            out.println("Accounts, all with the password " + DemoPassword.VALUE);
            int widest = accounts.stream()
                    .mapToInt(account -> account.email().length())
                    .max()
                    .orElse(0);
            for (DemoAccount account : accounts) {
                out.println("  " + account.email()
                        + " ".repeat(widest - account.email().length()) + "  "
                        + account.language() + "  " + account.name()
                        + (account.roles().isEmpty() ? "" : " (" + String.join(", ", account.roles()) + ")"));
            }
        }
        out.println();
        out.println("Stop with Ctrl-C. What was written stays; --fresh begins anew.");
    }
}
