// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/logevent.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>

namespace Scep {

/// One Windows event as a text export carries it: with the message that the display language's
/// template made, and mostly without the data that went into it.
struct RenderedEvent
{
    QString provider; ///< as written; exports leave "Microsoft-Windows-" out
    QString id;
    QString level; ///< a number or a word of the display language
    QString channel;
    QString computer;
    QString user; ///< an account or a SID
    QString record;
    QString processId;
    QString threadId;
    QString message;
    std::optional<QStringList> data; ///< where the form has them, by position
};

/// The log source of all forms of Windows events.
[[nodiscard]] LogSource windowsEventLogSource();

/// A LogEvent of that log source with the fields that the XML form has, as far as the text says.
/// Data that the form does not carry are taken from the message by messageData(). Time and evidence
/// are left to the caller.
[[nodiscard]] LogEvent toLogEvent(const RenderedEvent &event);

/// The provider's own name for the one that a table of events shows: "CAPI2" is
/// "Microsoft-Windows-CAPI2". Known are the providers of the flow; other names stay as they are.
[[nodiscard]] QString fullProviderName(const QString &shown);

/// A literal without "Microsoft-Windows-", which tables of events leave out.
[[nodiscard]] QByteArray shortProviderLiteral(const QByteArray &literal);

/// The data of an event by position, read out of its rendered message without a word of it:
/// - device management: values stand in parentheses, in the order of the data. When the text around
///   them has parentheses too, the last ones count, as many as the event has data.
/// - CertEnroll 86 to 88: the first URL of the first line, then the lines down to the one whose
/// value
///   is an HTTP method, then stage and error.
/// - any other: values in parentheses and hexadecimal codes ("0x" and digits), in order.
/// Nothing when the message has fewer values than the event has data: a cut message, or a language
/// whose template leaves some out. A template that puts them in another order is not noticed.
[[nodiscard]] std::optional<QStringList> messageData(const QString &provider, int id,
                                                     const QString &message);

} // namespace Scep
