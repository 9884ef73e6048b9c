package org.isnad.fetch;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Tells addresses of the public internet from all others, by IANA's registries of special-purpose addresses. */
final class PublicAddresses {

    private static final List<Block> NOT_PUBLIC = blocks(
            "0.0.0.0/8", // this network, and unspecified
            "10.0.0.0/8", // private
            "100.64.0.0/10", // shared by a carrier's customers
            "127.0.0.0/8", // loopback
            "169.254.0.0/16", // link-local; a cloud's own services answer there
            "172.16.0.0/12", // private
            "192.0.0.0/24", // protocols
            "192.0.2.0/24", // examples
            "192.88.99.0/24", // 6to4 relays
            "192.168.0.0/16", // private
            "198.18.0.0/15", // measurements
            "198.51.100.0/24", // examples
            "203.0.113.0/24", // examples
            "224.0.0.0/4", // multicast
            "240.0.0.0/4", // reserved, and broadcast
            "2001::/23", // protocols, among them Teredo
            "2001:db8::/32", // examples
            "3fff::/20"); // examples

    /** What is given out of IPv6; unique-local, link-local, loopback, multicast and mapped addresses lie outside. */
    private static final Block GLOBAL = Block.of("2000::/3");

    /** An IPv4 address behind 96 bits: a network without IPv4 reaches it so. */
    private static final Block NAT64 = Block.of("64:ff9b::/96");

    /** An IPv4 address behind 16 bits. */
    private static final Block SIX_TO_FOUR = Block.of("2002::/16");

    private PublicAddresses() {}

    static boolean isPublic(InetAddress address) {
        var ip = address.getAddress();
        if (address instanceof Inet4Address) { // so comes a mapped one (::ffff:a.b.c.d) too
            return isPublic4(ip);
        }
        if (NAT64.holds(ip)) {
            return isPublic4(Arrays.copyOfRange(ip, 12, 16));
        }
        if (SIX_TO_FOUR.holds(ip)) {
            return isPublic4(Arrays.copyOfRange(ip, 2, 6));
        }
        return GLOBAL.holds(ip) && NOT_PUBLIC.stream().noneMatch(block -> block.holds(ip));
    }

    private static boolean isPublic4(byte[] ip) {
        return NOT_PUBLIC.stream().noneMatch(block -> block.holds(ip));
    }

    private static List<Block> blocks(String... written) {
        return Stream.of(written).map(Block::of).toList();
    }

    /** Addresses of one length whose first bits are the same. */
    private static final class Block {

        private final byte[] start;
        private final int bits;

        private Block(byte[] start, int bits) {
            this.start = start;
            this.bits = bits;
        }

        static Block of(String written) {
            var slash = written.indexOf('/');
            try {
                var start = InetAddress.getByName(written.substring(0, slash)).getAddress();
                return new Block(start, Integer.parseInt(written.substring(slash + 1)));
            } catch (UnknownHostException noAddress) {
                throw new IllegalArgumentException(written, noAddress);
            }
        }

        boolean holds(byte[] ip) {
            if (ip.length != start.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                var mask = 0x80 >> bit % 8;
                if ((ip[bit / 8] & mask) != (start[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
