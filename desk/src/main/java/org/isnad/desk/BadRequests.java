package org.isnad.desk;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.isnad.export.JsonLine;
import org.jspecify.annotations.Nullable;

/** Answers what is so broken that it reaches no address of the desk: no browser sends it, so it is told as programs are told. */
final class BadRequests extends ErrorHandler {

    @Override
    protected void generateResponse(
            Request request,
            Response response,
            int code,
            @Nullable String message,
            @Nullable Throwable cause,
            Callback callback) {
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problem.MEDIA_TYPE);
        String title = HttpStatus.getMessage(code);
        Content.Sink.write(
                response,
                true,
                JsonLine.of(
                        JsonLine.object("title", title, "status", code, "detail", message == null ? title : message)),
                callback);
    }
}
