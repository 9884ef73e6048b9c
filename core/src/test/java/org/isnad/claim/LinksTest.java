package org.isnad.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LinksTest {

    @Test
    void whatIsLinkedOverOthersIsOneGroupWhateverTheOrder() {
        assertThat(groups(new int[][] {{0, 3}, {3, 1}})).isEqualTo(groups(new int[][] {{1, 3}, {0, 3}}));
        assertThat(groups(new int[][] {{0, 3}, {3, 1}})).containsExactly(List.of(0, 1, 3), List.of(2));
    }

    @Test
    void withoutLinksEachIsAlone() {
        assertThat(groups(new int[][] {})).containsExactly(List.of(0), List.of(1), List.of(2), List.of(3));
    }

    private static List<List<Integer>> groups(int[][] links) {
        var groups = new Links();
        for (int i = 0; i < 4; i++) {
            groups.add();
        }
        for (int[] link : links) {
            groups.link(link[0], link[1]);
        }
        return groups.groups();
    }
}
