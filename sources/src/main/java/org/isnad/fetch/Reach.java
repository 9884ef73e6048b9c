package org.isnad.fetch;

import java.net.InetAddress;

/**
 * Which machines may be asked. An address is looked at after its name has been resolved, and that very address is connected to, so that a name
 * cannot lead elsewhere the second time.
 */
@FunctionalInterface
public interface Reach {

    /** Every machine. */
    Reach ANY = address -> true;

    /** Those of the public internet alone: none of this machine, of its networks, or reserved. */
    Reach PUBLIC = PublicAddresses::isPublic;

    boolean permits(InetAddress address);
}
