package org.reintegration.library.harvests;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;

/** Which addresses may be asked: those of the open net, so that nobody reaches through the portal into the network it stands in. */
final class Destinations {

    private Destinations() {}

    /**
     * Every address of the host must be an open one.
     *
     * @throws Broken when it is not, or has none
     */
    static void check(URI address, boolean privateToo) throws Broken {
        String scheme = address.getScheme();
        String host = address.getHost();
        if (host == null
                || address.getUserInfo() != null
                || !("http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme))) {
            throw new Broken(HarvestProblem.ADDRESS_NOT_ALLOWED, address.toString());
        }
        if (privateToo) {
            return;
        }
        try {
            for (InetAddress each : InetAddress.getAllByName(host)) {
                if (!isOpen(each)) {
                    throw new Broken(HarvestProblem.ADDRESS_NOT_ALLOWED, host);
                }
            }
        } catch (UnknownHostException e) {
            throw new Broken(HarvestProblem.UNREACHABLE, host);
        }
    }

    static boolean isOpen(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] bytes = address.getAddress();
        int first = bytes[0] & 0xFF;
        int second = bytes[1] & 0xFF;
        if (address instanceof Inet4Address) {
            boolean shared = first == 100 && (second & 0xC0) == 64;
            boolean special = first == 192 && second == 0 && bytes[2] == 0;
            boolean measured = first == 198 && (second & 0xFE) == 18;
            return first != 0 && first < 240 && !shared && !special && !measured;
        }
        boolean uniqueLocal = (first & 0xFE) == 0xFC;
        // Ways from the sixth protocol into the fourth: 64:ff9b::/96 and the like, 2002::/16, 2001:0::/32.
        boolean translated = (first == 0 && second == 0x64)
                || (first == 0x20 && second == 0x02)
                || (first == 0x20 && second == 0x01 && bytes[2] == 0 && bytes[3] == 0)
                || (first == 0 && second == 0);
        return !uniqueLocal && !translated;
    }
}
