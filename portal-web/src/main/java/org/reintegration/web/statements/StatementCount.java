package org.reintegration.web.statements;

import org.eclipse.persistence.logging.DefaultSessionLog;
import org.eclipse.persistence.logging.SessionLog;
import org.eclipse.persistence.logging.SessionLogEntry;

/**
 * How many SQL statements this thread has sent since it last began to count. EclipseLink tells its log of every statement; this log counts
 * them instead of writing them down, and only where COUNT_STATEMENTS is true.
 */
public class StatementCount extends DefaultSessionLog {

    public static final boolean ON = Boolean.parseBoolean(System.getenv("COUNT_STATEMENTS"));

    private static final ThreadLocal<int[]> COUNT = ThreadLocal.withInitial(() -> new int[1]);

    public static void begin() {
        COUNT.get()[0] = 0;
    }

    public static int sent() {
        return COUNT.get()[0];
    }

    @Override
    public boolean shouldLog(int level, String category) {
        return isStatement(level, category) ? ON : super.shouldLog(level, category);
    }

    @Override
    public void log(SessionLogEntry entry) {
        if (isStatement(entry.getLevel(), entry.getNameSpace())) {
            COUNT.get()[0]++;
        } else {
            super.log(entry);
        }
    }

    private static boolean isStatement(int level, String category) {
        return level == SessionLog.FINE && SessionLog.SQL.equals(category);
    }
}
