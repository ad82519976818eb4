package org.reintegration.local;

import java.io.PrintStream;
import java.net.URI;
import java.util.List;
import org.reintegration.local.sample.SampleContent;
import org.reintegration.local.sample.SampleLoading;

/** What becomes of the sample content in this start: loaded, left out, or taken away for good. */
final class WantedSample {

    private final LauncherArguments arguments;
    private final DataDirectory data;
    private final SampleLoading loading;
    private final boolean leftOut;

    WantedSample(
            LauncherArguments arguments,
            DataDirectory data,
            List<SampleContent> parts,
            PrintStream out,
            String setUpToken) {
        this.arguments = arguments;
        this.data = data;
        this.leftOut = data.leavesOutSample();
        this.loading = new SampleLoading(
                parts,
                out,
                URI.create("http://localhost:" + arguments.ports().portal() + "/"),
                setUpToken,
                DemoPassword.VALUE);
    }

    SampleLoading loading() {
        return loading;
    }

    String step() {
        return arguments.clearSample() ? "Clear sample content" : "Sample content";
    }

    String remark() {
        if (arguments.clearSample()) {
            return "";
        }
        return leftOut ? "left out, because it was removed before" : "";
    }

    /** What is done before the portal is shown. */
    boolean inTime() throws LocalFailure, InterruptedException {
        if (arguments.clearSample()) {
            boolean gone = loading.clear();
            if (gone) {
                data.leaveOutSample();
            }
            return gone;
        }
        if (!leftOut) {
            loading.loadFirst();
        }
        return true;
    }

    /** What goes on while people look around. */
    void afterwards() {
        if (!arguments.clearSample() && !leftOut) {
            loading.loadLater();
        }
    }

    /** The accounts to try the portal with; none once they were removed. */
    List<DemoAccount> accounts() throws LocalFailure {
        return arguments.clearSample() || leftOut ? List.of() : DemoAccounts.all();
    }
}
