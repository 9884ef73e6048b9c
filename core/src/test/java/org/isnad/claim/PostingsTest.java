package org.isnad.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PostingsTest {

    @Test
    void whatWasPutUnderAKeyIsFoundThereAndNowhereElse() {
        var random = new Random(1);
        var postings = new Postings();
        Map<Long, List<Integer>> expected = new HashMap<>();
        for (int i = 0; i < 20_000; i++) {
            long key = random.nextInt(6_000) - 3_000L;
            postings.add(key, i);
            expected.computeIfAbsent(key, k -> new ArrayList<>()).add(i);
        }
        for (long key = -3_100; key < 3_100; key++) {
            List<Integer> found = new ArrayList<>();
            postings.forEach(key, found::add);
            assertThat(found).isEqualTo(expected.getOrDefault(key, List.of()));
        }
    }
}
