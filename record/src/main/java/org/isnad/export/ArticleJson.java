package org.isnad.export;

import static org.isnad.export.JsonLine.object;

import org.isnad.record.ListedArticle;

/** An article among others, as one JSON object on a line. */
public final class ArticleJson {

    private ArticleJson() {}

    /** Closed by a line feed. */
    public static String of(ListedArticle article) {
        return JsonLine.of(object(
                "reading",
                article.reading(),
                "article",
                article.name(),
                "address",
                article.address(),
                "met",
                article.met(),
                "capture_sha256",
                article.sha256(),
                "outlet",
                article.outlet(),
                "published",
                article.published(),
                "title",
                article.title(),
                "statements",
                article.statements()));
    }
}
