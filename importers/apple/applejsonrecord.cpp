// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importers/apple/applejsonrecord.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <array>

namespace Scep {

namespace {
/// One column under the name that Apple's tool gives it, and the one of other decoders.
struct ColumnNames
{
    QLatin1StringView apple;
    QLatin1StringView other;
};

constexpr ColumnNames Message{QLatin1StringView("eventMessage"), QLatin1StringView("message")};
constexpr ColumnNames MessageType{QLatin1StringView("messageType"), QLatin1StringView("log_type")};
constexpr ColumnNames ProcessPath{QLatin1StringView("processImagePath"),
                                  QLatin1StringView("process")};
constexpr ColumnNames LibraryPath{QLatin1StringView("senderImagePath"),
                                  QLatin1StringView("library")};
constexpr ColumnNames ProcessId{QLatin1StringView("processID"), QLatin1StringView("pid")};
constexpr ColumnNames ThreadId{QLatin1StringView("threadID"), QLatin1StringView("thread_id")};
constexpr ColumnNames Subsystem{QLatin1StringView("subsystem"), QLatin1StringView("subsystem")};
constexpr ColumnNames Category{QLatin1StringView("category"), QLatin1StringView("category")};
constexpr ColumnNames Timestamp{QLatin1StringView("timestamp"), QLatin1StringView("timestamp")};

QJsonValue valueOf(const QJsonObject &object, const ColumnNames &names)
{
    const QJsonValue value = object.value(names.apple);
    return value.isUndefined() ? object.value(names.other) : value;
}

/// Texts and whole numbers as text; empty for anything else.
QByteArray textOf(const QJsonObject &object, const ColumnNames &names)
{
    const QJsonValue value = valueOf(object, names);
    return value.isDouble() ? QByteArray::number(value.toInteger()) : value.toString().toUtf8();
}

QByteArrayView baseName(const QByteArray &path)
{
    return QByteArrayView(path).sliced(path.lastIndexOf('/') + 1);
}
} // namespace

std::expected<LogEvent, JsonRecordError> parseAppleJson(QByteArrayView bytes, AppleEvents &events)
{
    const QJsonDocument document =
        QJsonDocument::fromJson(QByteArray::fromRawData(bytes.data(), bytes.size()));
    if (!document.isObject()) {
        return std::unexpected(JsonRecordError::NotJson);
    }
    const QJsonObject object = document.object();
    const QJsonValue message = valueOf(object, Message);
    if (!message.isString()) {
        return std::unexpected(JsonRecordError::NoRecord);
    }
    // The line only borrows, so the texts live here.
    const QByteArray stamp = textOf(object, Timestamp);
    const QByteArray process = textOf(object, ProcessPath);
    const QByteArray library = textOf(object, LibraryPath);
    const QByteArray processId = textOf(object, ProcessId);
    const QByteArray threadId = textOf(object, ThreadId);
    const QByteArray level = textOf(object, MessageType);
    const QByteArray subsystem = textOf(object, Subsystem);
    const QByteArray category = textOf(object, Category);
    AppleLine line;
    ByteCursor cursor(stamp);
    const bool hasTime = takeAppleStamp(cursor, line) && cursor.atEnd();
    line.timestamp = QString::fromUtf8(stamp);
    line.process = baseName(process);
    line.library = baseName(library) == line.process ? QByteArrayView() : baseName(library);
    line.processId = processId;
    line.threadId = threadId;
    line.level = level;
    line.subsystem = subsystem;
    line.category = category;
    LogEvent event = events.event(line, message.toString());
    if (!hasTime) {
        event.instant = {};
    }
    return event;
}

} // namespace Scep
