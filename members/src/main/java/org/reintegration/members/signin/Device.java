package org.reintegration.members.signin;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Where somebody signs in from, told so that the owner recognises it and no more precisely than that.
 *
 * @param network the address without its last part
 */
public record Device(String userAgent, String network) {

    private static final int LONGEST = 300;
    private static final Pattern IPV4 = Pattern.compile("(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})\\.\\d{1,3}");
    private static final Pattern MAPPED = Pattern.compile("(?i)::ffff:(\\d{1,3}(?:\\.\\d{1,3}){3})");

    public static Device of(String userAgent, String address) {
        String agent = userAgent.length() > LONGEST ? userAgent.substring(0, LONGEST) : userAgent;
        return new Device(agent.replaceAll("\\p{Cntrl}", " "), network(address));
    }

    /** The /24 of an IPv4 address, the /48 of an IPv6 one: one household or office, not one machine. */
    static String network(String address) {
        var mapped = MAPPED.matcher(address);
        String plain = mapped.matches() ? mapped.group(1) : address;
        var four = IPV4.matcher(plain);
        if (four.matches()) {
            return four.group(1) + "." + four.group(2) + "." + four.group(3) + ".0/24";
        }
        return plain.contains(":") ? firstGroups(plain) : "unknown";
    }

    private static String firstGroups(String address) {
        String[] halves = address.split("::", 2);
        String[] groups = halves[0].split(":", -1);
        StringBuilder prefix = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            String group = i < groups.length && !groups[i].isEmpty() ? groups[i] : "0";
            prefix.append(group.replaceFirst("^0+(?=.)", "").toLowerCase(Locale.ROOT))
                    .append(':');
        }
        return prefix + ":/48";
    }
}
