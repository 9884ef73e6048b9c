package org.isnad.desk;

import gg.jte.TemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import java.util.Objects;
import java.util.Set;
import org.isnad.letter.Directional;
import org.jspecify.annotations.Nullable;

/**
 * What templates write, escaped, with the characters to be seen that turn text round ({@link Directional}), on every page and whatever the text is:
 * <ul>
 *   <li>each gets its short name before it and stays where it is, so that the text that is copied is the article's;
 *   <li>those that hold until they are ended are shut in, and turn nothing round;
 *   <li>where a page has room for bare words alone (its title, the words of a picture), the name stands in their place.
 * </ul>
 * Attributes are left as they are, for what is typed comes back from there.
 */
final class SeenControls extends OwaspHtmlTemplateOutput {

    /** In these a browser takes no elements. */
    private static final Set<String> BARE = Set.of("title", "option", "text", "tspan");

    /** In these the text is to come back as it is. */
    private static final Set<String> UNTOUCHED = Set.of("textarea", "script", "style");

    private @Nullable String tag;
    private @Nullable String attribute;

    SeenControls(TemplateOutput output) {
        super(output);
    }

    @Override
    public void setContext(@Nullable String tagName, @Nullable String attributeName) {
        super.setContext(tagName, attributeName);
        tag = tagName;
        attribute = attributeName;
    }

    @Override
    public void writeUserContent(@Nullable String text) {
        if (text == null
                || attribute != null
                || tag != null && UNTOUCHED.contains(tag)
                || text.chars().noneMatch(c -> Directional.is((char) c))) {
            super.writeUserContent(text);
            return;
        }
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            if (Directional.is(text.charAt(i))) {
                super.writeUserContent(text.substring(from, i));
                write(text.charAt(i));
                from = i + 1;
            }
        }
        super.writeUserContent(text.substring(from));
    }

    private void write(char control) {
        String name = Objects.requireNonNull(Directional.name(control));
        if (tag != null && BARE.contains(tag)) {
            writeContent("[" + name + "]");
        } else {
            String element = Directional.isMark(control) ? "span" : "bdi";
            writeContent(
                    "<" + element + " class=\"control\" data-name=\"" + name + "\">" + control + "</" + element + ">");
        }
    }
}
