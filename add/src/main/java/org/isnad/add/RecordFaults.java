package org.isnad.add;

import org.isnad.record.RecordException;
import org.isnad.record.RecordPlace;
import org.isnad.sources.Fault;
import org.isnad.sources.Place;

/** What is wrong with a record, as any other fault. */
public final class RecordFaults {

    private RecordFaults() {}

    /** @param record which one it is */
    public static Fault fault(RecordPlace record, RecordException failed) {
        var place = new Place(record.toString(), 0, -1);
        return new Fault(code(failed), place, String.valueOf(failed.getMessage()), todo(record, failed.kind()));
    }

    /** The kind of fault that it is. */
    public static Fault.Code code(RecordException failed) {
        return switch (failed.kind()) {
            case MISSING -> Fault.Code.NO_RECORD;
            case NOT_A_RECORD -> Fault.Code.NOT_A_RECORD;
            case NEWER -> Fault.Code.RECORD_NEWER;
            case READ_ONLY -> Fault.Code.RECORD_READ_ONLY;
            case BUSY -> Fault.Code.RECORD_BUSY;
            case AWAY -> Fault.Code.RECORD_AWAY;
            case REFUSED -> Fault.Code.RECORD_REFUSED;
            case ENCODING -> Fault.Code.RECORD_ENCODING;
            case FULL -> Fault.Code.DISK_FULL;
            case DAMAGED -> Fault.Code.RECORD_DAMAGED;
            case FAILED -> Fault.Code.RECORD_FAILED;
        };
    }

    private static String todo(RecordPlace record, RecordException.Kind kind) {
        return switch (record) {
            case RecordPlace.File file -> todoWithFile(kind);
            case RecordPlace.Server server -> todoWithServer(kind);
        };
    }

    private static String todoWithFile(RecordException.Kind kind) {
        return switch (kind) {
            case MISSING -> "look at its name, or begin one with isnad add";
            case NOT_A_RECORD -> "name a file that isnad add made, or one that is not there yet";
            case READ_ONLY -> "look at its owner and rights, or work on a copy";
            case DAMAGED -> "see what is damaged with isnad verify, and go back to a copy";
            case FAILED, AWAY, REFUSED, ENCODING -> "look at the file and its folder";
            case NEWER, BUSY, FULL -> todoAnywhere(kind);
        };
    }

    private static String todoWithServer(RecordException.Kind kind) {
        return switch (kind) {
            case MISSING -> "look at its name, make the database with createdb, or begin the record with isnad add";
            case NOT_A_RECORD -> "give Isnad a database of its own, or a schema (?currentSchema=NAME)";
            case READ_ONLY -> "ask whoever looks after the database for the right to write (GRANT)";
            case DAMAGED -> "see what is damaged with isnad verify, and go back to a backup";
            case FAILED -> "look at what the server says of it in its log";
            case AWAY ->
                "look whether the server runs and can be reached, and run it again; what is in is not read twice";
            case REFUSED -> "look at the user and the password, or at the server's pg_hba.conf";
            case ENCODING -> "make a database with createdb --encoding=UTF8 --template=template0";
            case NEWER, BUSY, FULL -> todoAnywhere(kind);
        };
    }

    private static String todoAnywhere(RecordException.Kind kind) {
        return switch (kind) {
            case NEWER -> "use the newer Isnad";
            case BUSY -> "run it again when the other is done";
            default -> "make room and run it again; what is in is not read twice";
        };
    }
}
