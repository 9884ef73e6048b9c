package org.isnad.train;

import org.isnad.article.Article;
import org.isnad.document.Document;

/** An article and what people marked in it. */
public record MarkedArticle(Article article, Document marks) {}
