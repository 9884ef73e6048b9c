package org.isnad.desk;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.http.MethodNotAllowedResponse;
import io.javalin.http.UnauthorizedResponse;
import org.isnad.add.RecordFaults;
import org.isnad.export.JsonLine;
import org.isnad.record.CorrectionException;
import org.isnad.record.DecisionException;
import org.isnad.record.RecordException;
import org.isnad.sources.Fault;
import org.jspecify.annotations.Nullable;

/** What keeps a request of a program from being answered. It is told as RFC 9457 has it, with what to do about it. */
final class Problem extends RuntimeException {

    /** Of how programs are told what is wrong. */
    static final String MEDIA_TYPE = "application/problem+json";

    private static final String RETRY_SECONDS = "5";

    private final HttpStatus status;
    private final @Nullable String todo;
    private final @Nullable String code;

    private Problem(HttpStatus status, String what, @Nullable String todo, @Nullable String code) {
        super(what);
        this.status = status;
        this.todo = todo;
        this.code = code;
    }

    /**
     * @param what what is wrong
     * @param todo what to do about it
     */
    static Problem of(HttpStatus status, String what, String todo) {
        return new Problem(status, what, todo, null);
    }

    /** What is wrong with what was to be read. */
    static Problem of(HttpStatus status, Fault fault) {
        return new Problem(status, fault.what(), fault.todo(), fault.code().key());
    }

    private static Problem of(Exception failed) {
        return switch (failed) {
            case Problem problem -> problem;
            case RecordException record -> of(record);
            case CorrectionException refused -> refused(refused, refused.todo(), Fault.Code.BAD_CORRECTION);
            case DecisionException refused -> refused(refused, refused.todo(), Fault.Code.BAD_DECISION);
            default ->
                of(
                        HttpStatus.INTERNAL_SERVER_ERROR,
                        "this failed: " + failed,
                        "this is a fault of Isnad; please report it");
        };
    }

    /** Under which key the pages have words for it. */
    private static String words(Exception failed) {
        return switch (failed) {
            case RecordException record -> "fault.record";
            case CorrectionException refused -> "change.refused";
            case DecisionException refused -> "change.refused";
            default -> "fault.failed";
        };
    }

    /** To people; what nobody foresaw has no words but those of the program. */
    private String said(Exception failed, Visit visit) {
        return switch (failed) {
            case CorrectionException refused -> visit.refused(refused);
            case DecisionException refused -> visit.refused(refused);
            case RecordException record when visit.tongue() == Tongue.AR -> visit.fault(RecordFaults.code(record));
            default -> whole();
        };
    }

    private String whole() {
        return getMessage() + (todo == null ? "" : "; " + todo);
    }

    private static Problem refused(RuntimeException refused, String todo, Fault.Code code) {
        return new Problem(HttpStatus.CONFLICT, String.valueOf(refused.getMessage()), todo, code.key());
    }

    private static Problem of(RecordException failed) {
        HttpStatus status = switch (failed.kind()) {
            case BUSY, AWAY -> HttpStatus.SERVICE_UNAVAILABLE;
            case READ_ONLY -> HttpStatus.FORBIDDEN;
            case FULL -> HttpStatus.INSUFFICIENT_STORAGE;
            case MISSING, NOT_A_RECORD, NEWER, REFUSED, ENCODING, DAMAGED, FAILED -> HttpStatus.INTERNAL_SERVER_ERROR;
        };
        return new Problem(status, String.valueOf(failed.getMessage()), null, null);
    }

    /** Sees to it that whatever goes wrong is told: to programs in their way, to people by a page. */
    static void register(RoutesConfig routes, Pages pages) {
        routes.exception(HttpResponseException.class, (refused, http) -> refused(refused, http, pages));
        routes.exception(Exception.class, (failed, http) -> {
            Problem problem = of(failed);
            if (Api.isAsked(http)) {
                problem.tell(http);
            } else {
                pages.fault(http, problem.status, words(failed), problem.said(failed, pages.visit(http)));
            }
        });
        routes.error(HttpStatus.NOT_FOUND.getCode(), http -> {
            if (!Api.isAsked(http)) {
                pages.fault(http, HttpStatus.NOT_FOUND, "fault.none", "");
            }
        });
    }

    /** There is nothing of that name. */
    static Problem none() {
        return of(HttpStatus.NOT_FOUND, "there is nothing of that name here", "see " + Api.DESCRIPTION);
    }

    private static void refused(HttpResponseException refused, Context http, Pages pages) {
        if (refused instanceof UnauthorizedResponse) {
            http.header("WWW-Authenticate", "Bearer");
        }
        if (refused instanceof MethodNotAllowedResponse) {
            http.header("Allow", String.join(", ", refused.getDetails().values()));
        }
        if (Api.isAsked(http)) {
            new Problem(HttpStatus.forStatus(refused.getStatus()), String.valueOf(refused.getMessage()), null, null)
                    .tell(http);
        } else {
            HttpStatus status = HttpStatus.forStatus(refused.getStatus());
            pages.fault(http, status, status == HttpStatus.FORBIDDEN ? "fault.forbidden" : "fault.refused", "");
        }
    }

    private void tell(Context http) {
        if (status == HttpStatus.SERVICE_UNAVAILABLE) {
            http.header("Retry-After", RETRY_SECONDS);
        }
        http.status(status);
        http.contentType(MEDIA_TYPE);
        http.result(JsonLine.of(JsonLine.object(
                "title",
                status.getMessage(),
                "status",
                status.getCode(),
                "detail",
                getMessage(),
                "todo",
                todo,
                "code",
                code)));
    }
}
