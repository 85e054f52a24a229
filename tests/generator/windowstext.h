// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/generator/moment.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace Scep::Examples {

/// Language of the words, and how the culture writes dates, times and lists.
enum class TextCulture {
    American, ///< 3/9/2026 7:35:44 AM, comma
    British,  ///< 09/03/2026 07:35:44, comma
    German,   ///< 09.03.2026 07:35:44, semicolon
    Polish,   ///< 2026-03-09 07:35:44, semicolon
    Korean,   ///< 2026-03-09 오전 7:35:44, comma
};

/// What a Windows log was exported as text with.
enum class TextForm {
    EventViewerCsv,
    EventViewerText,
    WevtutilText,
    EventDetails, ///< copied in Event Viewer, one below the other
    GetWinEventList,
    GetWinEventCsv,
    GetWinEventJson,    ///< Windows PowerShell: /Date(…)/
    GetWinEventJsonIso, ///< PowerShell 7: ISO 8601, with the values of Properties
};

/// One event as an export tells of it.
struct TextEvent
{
    Moment at; ///< UTC
    QString provider;
    int id = 0;
    int level = 4;
    QString channel;
    QString computer;
    QString userSid;
    qint64 record = 0;
    QStringList data;
    QString message; ///< in the culture's language
};

/// The message of an event in a language; the given one for events whose template we do not have.
[[nodiscard]] QString localisedMessage(const TextEvent &event, TextCulture culture);

/// Writes the events, given from old to new, as a file in UTF-8; times are local to the offset.
/// Tables run from new to old, as Event Viewer shows them; everything else from old to new.
[[nodiscard]] QByteArray windowsText(const QList<TextEvent> &events, TextForm form,
                                     TextCulture culture, std::chrono::minutes offset);

/// A time as the culture writes it.
[[nodiscard]] QString localTime(Moment local, TextCulture culture);

} // namespace Scep::Examples
