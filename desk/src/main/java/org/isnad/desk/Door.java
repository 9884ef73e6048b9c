package org.isnad.desk;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.UnauthorizedResponse;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Lets in who knows the secret: by a form, after which a cookie tells it, or with each request ({@code Authorization: Bearer …}). */
final class Door {

    private static final String PATH = "/login";
    private static final String COOKIE = "isnad";
    private static final String BEARER = "Bearer ";

    private final String secret;
    /** What the cookie holds: another word, so that the secret itself lies nowhere. */
    private final String session = Tokens.made();

    private final Pages pages;
    private final Attempts attempts;

    Door(String secret, Pages pages, Clock clock) {
        this.secret = secret;
        this.pages = pages;
        this.attempts = new Attempts(clock);
    }

    void register(RoutesConfig routes) {
        routes.before(this::before);
        routes.get(PATH, http -> show(http, HttpStatus.OK, ""));
        routes.post(PATH, this::enter);
    }

    private void before(Context http) {
        if (http.path().equals(PATH) || http.path().startsWith("/static/") || isIn(http)) {
            return;
        }
        if (http.method().name().equals("GET")
                && Objects.requireNonNullElse(http.header("Accept"), "").contains("text/html")) {
            http.redirect(PATH + "?to=" + Visit.encoded(asked(http)));
            http.skipRemainingHandlers();
        } else {
            throw new UnauthorizedResponse("token");
        }
    }

    private static String asked(Context http) {
        return http.queryString() == null ? http.path() : http.path() + "?" + http.queryString();
    }

    private boolean isIn(Context http) {
        if (Tokens.same(http.cookie(COOKIE), session)) {
            return true;
        }
        String said = http.header("Authorization");
        return said != null && said.startsWith(BEARER) && isSecret(http, said.substring(BEARER.length()));
    }

    /** Compared only as long as not too much has been tried from there. */
    private boolean isSecret(Context http, String said) {
        if (!attempts.mayTry(http.ip())) {
            return false;
        }
        boolean right = Tokens.same(said, secret);
        if (!right) {
            attempts.failed(http.ip());
        }
        return right;
    }

    private void enter(Context http) {
        if (!attempts.mayTry(http.ip())) {
            show(http, HttpStatus.TOO_MANY_REQUESTS, "login.later");
        } else if (isSecret(http, Objects.requireNonNullElse(http.formParam("secret"), ""))) {
            http.res().addHeader("Set-Cookie", COOKIE + "=" + session + "; Path=/; SameSite=Strict; HttpOnly");
            http.redirect(ours(http.formParam("to")), HttpStatus.SEE_OTHER);
        } else {
            show(http, HttpStatus.UNAUTHORIZED, "login.wrong");
        }
    }

    /** Only a path of the desk's own: it leads nowhere else. */
    private static String ours(@Nullable String path) {
        return path != null && path.matches("/(?![/\\\\])[^\\p{Cntrl}]*") ? path : "/";
    }

    private void show(Context http, HttpStatus status, String wrong) {
        http.status(status);
        String to = status == HttpStatus.OK ? http.queryParam("to") : http.formParam("to");
        pages.show(http, "login", Map.of("visit", pages.visit(http), "to", ours(to), "wrong", wrong));
    }
}
