package org.reintegration.local.backup;

import java.util.List;

/** What went into an archive or came out of it; {@code missing} names contents that rows name and no store had. */
public record BackupReport(int tables, long rows, int files, long bytes, List<String> missing) {

    static BackupReport of(Manifest manifest) {
        List<Manifest.Entry> files = manifest.entries().stream()
                .filter(entry -> entry.name().startsWith(Backup.FILES))
                .toList();
        return new BackupReport(
                manifest.entries().size() - files.size(),
                manifest.entries().stream().mapToLong(Manifest.Entry::rows).sum(),
                files.size(),
                manifest.entries().stream().mapToLong(Manifest.Entry::bytes).sum(),
                manifest.missing());
    }

    /** One line for a person. */
    public String line() {
        return tables + " tables with " + rows + " rows, " + files + " files, " + bytes / 1024 + " KiB"
                + (missing.isEmpty() ? "" : "; " + missing.size() + " files that rows name are missing or damaged");
    }
}
