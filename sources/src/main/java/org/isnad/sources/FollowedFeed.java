package org.isnad.sources;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.isnad.article.Article;
import org.isnad.article.Told;
import org.jspecify.annotations.Nullable;

/**
 * The pages to which the entries of a feed lead, in the feed's order.
 * <ul>
 *   <li>What a page does not tell of its outlet, author and days the feed tells.
 *   <li>Where a page cannot be had at all (it is gone, not for programs, shows no main text) the entry's own text is the article, if it carries one, and the
 *       fault stands beside it. Where the page was had before, or may be had later, there is only the fault.
 *   <li>Beyond {@link Limits#ENTRIES} entries it ends with a fault, and so it does when {@link Limits#IN_VAIN} pages in a row fail for now.
 * </ul>
 */
final class FollowedFeed implements ItemReader {

    private final Web web;
    private final Web.Met met;
    private final Feed feed;
    private int count;
    private boolean isEnded;

    /** Pages that failed for now since the last that did not. */
    private int inVain;

    FollowedFeed(Web web, Web.Met met) {
        this.web = web;
        this.met = met;
        this.feed = new Feed(met.address(), new ByteArrayInputStream(met.bytes()));
    }

    @Override
    public @Nullable Item next() throws IOException, Web.Stopped {
        var entry = isEnded ? null : feed.nextEntry();
        if (entry == null) {
            return null;
        }
        if (inVain == Limits.IN_VAIN) {
            return ended(
                    Fault.Code.SERVER_FAILED,
                    "of its pages " + Limits.IN_VAIN + " in a row could not be had; the others are left",
                    "try it another time");
        }
        count++;
        if (count > Limits.ENTRIES) {
            return ended(
                    Fault.Code.TOO_MUCH,
                    "the feed has more than " + Limits.ENTRIES + " entries; those before are read",
                    "name the pages of the others themselves");
        }
        return entry.link() == null ? entry.item() : followed(web.get(met.last(), entry.link()), entry.item());
    }

    private Item ended(Fault.Code code, String what, String todo) {
        isEnded = true;
        return new Item.Refused(new Fault(code, Place.file(met.address()), what, todo));
    }

    private Item followed(Web.Answer answer, Item own) {
        if (!(answer instanceof Web.Unchanged)) {
            inVain = answer instanceof Web.Failed failed && failed.mayPass() ? inVain + 1 : 0;
        }
        return switch (answer) {
            case Web.Unchanged same -> new Item.Unchanged(same.address());
            case Web.Failed failed ->
                failed.mayPass() ? new Item.Refused(failed.fault()) : instead(failed.fault(), own);
            case Web.Met page ->
                switch (WebPages.page(page)) {
                    case Item.Refused refused -> instead(refused.fault(), own);
                    case Item.Taken taken ->
                        own instanceof Item.Taken told
                                ? completed(taken, told.article().told())
                                : taken;
                    case Item.Unchanged same -> same;
                };
        };
    }

    /** The entry's own text, with what was wrong with its page. */
    private Item instead(Fault fault, Item own) {
        var address = fault.place().file();
        if (!(own instanceof Item.Taken taken) || isBare(taken.article()) || web.isKnown(address)) {
            return new Item.Refused(fault);
        }
        List<Fault> faults = new ArrayList<>(taken.faults());
        faults.add(
                new Fault(fault.code(), fault.place(), fault.what() + "; the feed's own text is read", fault.todo()));
        var a = taken.article();
        return new Item.Taken(
                a.as(address, a.told().url(address)),
                taken.place(),
                faults,
                new Capture(address, met.met(), -1, null),
                a.text().getBytes(StandardCharsets.UTF_8));
    }

    /** Whether there is nothing but a title. */
    private static boolean isBare(Article article) {
        var title = article.title();
        return title != null && article.text().substring(title.end()).isBlank();
    }

    private static Item completed(Item.Taken taken, Told told) {
        var a = taken.article();
        var article = a.as(a.id(), a.told().or(told));
        return new Item.Taken(article, taken.place(), taken.faults(), taken.capture(), taken.bytes());
    }

    @Override
    public void close() throws IOException {
        feed.close();
    }
}
