// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importers/apple/applelogshowline.h"

#include "models/domain/lastbyte.h"

namespace Scep {

namespace {
/// Date and clock as `log show` parts them, by a blank; other systems' logs have a "T" there.
bool takeStamp(ByteCursor &cursor, AppleLine &line)
{
    return takeAppleStamp(cursor, line) && !line.timestamp.contains(u'T');
}

/// `0x1a2b`, as written.
QByteArrayView takeHex(ByteCursor &cursor)
{
    return cursor.peek() == u'0' && cursor.peek(1) == u'x' ? cursor.takeWord() : QByteArrayView();
}

/// THREAD TYPE ACTIVITY PID [TTL] PROCESS:
bool takeDefaultColumns(ByteCursor &cursor, AppleLine &line)
{
    cursor.skipBlanks();
    line.threadId = takeHex(cursor);
    if (line.threadId.isEmpty() || cursor.skipBlanks() == 0) {
        return false;
    }
    line.level = cursor.takeWord();
    cursor.skipBlanks();
    if (takeHex(cursor).isEmpty() || cursor.skipBlanks() == 0) {
        return false;
    }
    line.processId = cursor.takeWhile(ByteCursor::isDigit);
    if (line.processId.isEmpty() || cursor.skipBlanks() == 0) {
        return false;
    }
    ByteCursor timeToLive = cursor;
    if (!timeToLive.takeWhile(ByteCursor::isDigit).isEmpty() && timeToLive.skipBlanks() > 0) {
        cursor = timeToLive;
    }
    const std::optional<QByteArrayView> process = cursor.takeUntil(u':');
    if (!process || process->isEmpty()) {
        return false;
    }
    line.process = *process;
    return true;
}

/// TYPE PROCESS[PID:TID]
bool takeCompactColumns(ByteCursor &cursor, AppleLine &line)
{
    cursor.skipBlanks();
    line.level = cursor.takeWord();
    if (line.level.isEmpty() || line.level.size() > 2 ||
        appleSeverity(line.level) == Severity::Unknown || cursor.skipBlanks() == 0) {
        return false;
    }
    const std::optional<QByteArrayView> process = cursor.takeUntil(u']');
    const qsizetype bracket = process ? lastIndexOfByte(*process, '[') : -1;
    if (bracket <= 0) {
        return false;
    }
    line.process = QByteArrayView(process->data(), process->size() + 1);
    splitProcessId(line);
    return !line.processId.isEmpty();
}
} // namespace

bool beginsLikeLogShow(QByteArrayView bytes)
{
    ByteCursor cursor(bytes);
    AppleLine line;
    return takeStamp(cursor, line);
}

std::optional<AppleLine> parseLogShow(QByteArrayView bytes)
{
    ByteCursor cursor(bytes);
    AppleLine line;
    if (!takeStamp(cursor, line) || (cursor.peek() != u' ' && cursor.peek() != u'\t')) {
        return std::nullopt;
    }
    for (const auto takeColumns : {&takeDefaultColumns, &takeCompactColumns}) {
        ByteCursor trial = cursor;
        AppleLine columns = line;
        if (takeColumns(trial, columns)) {
            trial.skip(u' ');
            takeSenderAndMessage(trial, columns);
            return columns;
        }
    }
    cursor.skipBlanks();
    if (!line.zone || !takeSyslogColumns(cursor, line)) {
        return std::nullopt;
    }
    takeSenderAndMessage(cursor, line);
    return line;
}

bool isLogShowHeader(QByteArrayView line)
{
    if (!line.startsWith("Timestamp ")) {
        return false;
    }
    const QByteArrayView rest = line.sliced(10).trimmed();
    return rest.startsWith("Thread ") || rest.startsWith("Ty ") || rest.startsWith("(process)[");
}

} // namespace Scep
