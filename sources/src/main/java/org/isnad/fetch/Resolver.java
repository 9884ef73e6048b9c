package org.isnad.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Tells the addresses of a name. */
@FunctionalInterface
public interface Resolver {

    /** As this machine does. */
    Resolver SYSTEM = InetAddress::getAllByName;

    /** @param host a name, or an address as figures, of IPv6 without brackets */
    InetAddress[] addresses(String host) throws UnknownHostException;
}
