// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/generator/windowstext.h"

#include "tests/generator/windowsevents.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

namespace Scep::Examples {

using namespace std::chrono;

namespace {
struct Words
{
    QStringList tableHeaders;
    QStringList levels;      ///< error, warning, information
    QStringList blockLabels; ///< of wevtutil, the word of a block's head first
    QString none;
    QString separator;
};

Words wordsOf(TextCulture culture)
{
    const auto list = [](const char *text) { return QString::fromUtf8(text).split(u'|'); };
    switch (culture) {
    case TextCulture::American:
    case TextCulture::British:
        return {list("Level|Date and Time|Source|Event ID|Task Category"),
                list("Error|Warning|Information"),
                list("Event|Log Name|Source|Date|Event ID|Task|Level|Opcode|Keyword|User|User "
                     "Name|Computer|Description"),
                QStringLiteral("None"), QStringLiteral(",")};
    case TextCulture::German:
        return {list("Ebene|Datum und Uhrzeit|Quelle|Ereignis-ID|Aufgabenkategorie"),
                list("Fehler|Warnung|Informationen"),
                list("Ereignis|Protokollname|Quelle|Datum|Ereignis-ID|Aufgabe|Ebene|Vorgangscode|"
                     "Schlüsselwort|Benutzer|Benutzername|Computer|Beschreibung"),
                QStringLiteral("Keine"), QStringLiteral(";")};
    case TextCulture::Polish:
        return {list("Poziom|Data i godzina|Źródło|Identyfikator zdarzenia|Kategoria zadania"),
                list("Błąd|Ostrzeżenie|Informacje"),
                list("Zdarzenie|Nazwa dziennika|Źródło|Data|Identyfikator "
                     "zdarzenia|Zadanie|Poziom|Kod operacji|Słowo kluczowe|Użytkownik|Nazwa "
                     "użytkownika|Komputer|Opis"),
                QStringLiteral("Brak"), QStringLiteral(";")};
    case TextCulture::Korean:
        return {list("수준|날짜 및 시간|원본|이벤트 ID|작업 범주"), list("오류|경고|정보"),
                list("이벤트|로그 이름|원본|날짜|이벤트 "
                     "ID|작업|수준|Opcode|키워드|사용자|사용자 이름|컴퓨터|설명"),
                QStringLiteral("없음"), QStringLiteral(",")};
    }
    Q_UNREACHABLE_RETURN({});
}

QString padded(int number, int width = 2)
{
    return QStringLiteral("%1").arg(number, width, 10, QLatin1Char('0'));
}

WindowsLanguage languageOf(TextCulture culture)
{
    switch (culture) {
    case TextCulture::German:
        return WindowsLanguage::German;
    case TextCulture::Polish:
        return WindowsLanguage::Polish;
    case TextCulture::American:
    case TextCulture::British:
    case TextCulture::Korean:
        break;
    }
    return WindowsLanguage::English;
}

QString levelWord(int level, const Words &words)
{
    return words.levels.at(level == 2 ? 0 : level == 3 ? 1 : 2);
}

QString quoted(const QString &text)
{
    return u'"' + QString(text).replace(u'"', QStringLiteral("\"\"")) + u'"';
}

QString isoLocal(Moment local, minutes offset)
{
    const int total = static_cast<int>(offset.count());
    const QString zone =
        QStringLiteral("%1%2:%3").arg(total < 0 ? QStringLiteral("-") : QStringLiteral("+"),
                                      padded(std::abs(total) / 60), padded(std::abs(total) % 60));
    return QString::fromLatin1(isoText(local)) + u'0' + zone;
}

QString table(const QList<TextEvent> &events, TextForm form, TextCulture culture, minutes offset)
{
    const Words words = wordsOf(culture);
    const QString separator =
        form == TextForm::EventViewerText ? QStringLiteral("\t") : words.separator;
    QString text = words.tableHeaders.join(separator) + QStringLiteral("\r\n");
    for (auto event = events.crbegin(); event != events.crend(); ++event) {
        QString source = event->provider;
        source.remove(QStringLiteral("Microsoft-Windows-"));
        const QString message =
            localisedMessage(*event, culture).replace(u'\n', QStringLiteral("\r\n"));
        const bool isPlain = !message.contains(separator) && !message.contains(u'\n');
        text += QStringList{levelWord(event->level, words),
                            localTime(event->at + offset, culture),
                            source,
                            QString::number(event->id),
                            words.none,
                            isPlain ? message : quoted(message)}
                    .join(separator) +
                QStringLiteral("\r\n");
    }
    return text;
}

QString wevtutilBlocks(const QList<TextEvent> &events, TextCulture culture, minutes offset)
{
    const Words words = wordsOf(culture);
    QString text;
    for (qsizetype i = 0; i < events.size(); ++i) {
        const TextEvent &event = events[i];
        const QStringList values{event.channel,
                                 event.provider,
                                 isoLocal(event.at + offset, offset),
                                 QString::number(event.id),
                                 words.none,
                                 levelWord(event.level, words),
                                 QStringLiteral("Info"),
                                 QString(),
                                 event.userSid,
                                 QStringLiteral("CONTOSO\\adele"),
                                 event.computer,
                                 QString()};
        text += QStringLiteral("%1[%2]\r\n").arg(words.blockLabels.first()).arg(i);
        for (qsizetype at = 0; at < values.size(); ++at) {
            text += QStringLiteral("  %1: %2\r\n").arg(words.blockLabels.at(at + 1), values.at(at));
        }
        text += localisedMessage(event, culture).replace(u'\n', QStringLiteral("\r\n")) +
                QStringLiteral("\r\n\r\n");
    }
    return text;
}

QString detailBlocks(const QList<TextEvent> &events, TextCulture culture, minutes offset)
{
    const Words words = wordsOf(culture);
    QString text;
    for (const TextEvent &event : events) {
        const std::array rows{
            std::pair(1, event.channel),
            std::pair(2, event.provider),
            std::pair(3, localTime(event.at + offset, culture)),
            std::pair(4, QString::number(event.id)),
            std::pair(5, words.none),
            std::pair(6, levelWord(event.level, words)),
            std::pair(8, QString()),
            std::pair(9, QStringLiteral("CONTOSO\\adele")),
            std::pair(11, event.computer),
            std::pair(12, QString()),
        };
        for (const auto &[label, value] : rows) {
            text += QString(words.blockLabels.at(label) + u':').leftJustified(16) + value +
                    QStringLiteral("\r\n");
        }
        text += localisedMessage(event, culture).replace(u'\n', QStringLiteral("\r\n")) +
                QStringLiteral("\r\n\r\n");
    }
    return text;
}

/// Name and value of the properties, in the order of Format-List *.
QList<std::pair<QString, QString>> properties(const TextEvent &event, const QString &time,
                                              TextCulture culture)
{
    return {{QStringLiteral("Message"), localisedMessage(event, culture)},
            {QStringLiteral("Id"), QString::number(event.id)},
            {QStringLiteral("Level"), QString::number(event.level)},
            {QStringLiteral("RecordId"), QString::number(event.record)},
            {QStringLiteral("ProviderName"), event.provider},
            {QStringLiteral("LogName"), event.channel},
            {QStringLiteral("ProcessId"), QStringLiteral("4242")},
            {QStringLiteral("MachineName"), event.computer},
            {QStringLiteral("UserId"), event.userSid},
            {QStringLiteral("TimeCreated"), time},
            {QStringLiteral("Properties"),
             QStringLiteral("{System.Diagnostics.Eventing.Reader.EventProperty}")}};
}

/// Breaks a line as the console does: at blanks, and words that are longer than a line anywhere.
QStringList wrapped(const QString &line, qsizetype width)
{
    QStringList lines;
    QString rest = line;
    while (rest.size() > width) {
        const qsizetype blank = rest.lastIndexOf(u' ', width);
        const qsizetype end = blank > 0 ? blank : width;
        lines.append(rest.first(end));
        rest = rest.sliced(blank > 0 ? end + 1 : end);
    }
    return lines << rest;
}

QString listText(const QList<TextEvent> &events, TextCulture culture, minutes offset)
{
    constexpr qsizetype NameWidth = 20;
    constexpr qsizetype ConsoleWidth = 120;
    QString text = QStringLiteral("\r\n\r\n");
    for (const TextEvent &event : events) {
        const QString time = localTime(event.at + offset, culture);
        for (const auto &[name, value] : properties(event, time, culture)) {
            QStringList lines;
            for (const QString &line : value.split(u'\n')) {
                lines += wrapped(line, ConsoleWidth - NameWidth - 2);
            }
            text += name.leftJustified(NameWidth) + QStringLiteral(": ") +
                    lines.join(QStringLiteral("\r\n") + QString(NameWidth + 2, u' ')) +
                    QStringLiteral("\r\n");
        }
        text += QStringLiteral("\r\n\r\n");
    }
    return text;
}

QString csvText(const QList<TextEvent> &events, TextCulture culture, minutes offset)
{
    QStringList lines{QStringLiteral("#TYPE System.Diagnostics.Eventing.Reader.EventLogRecord")};
    for (const TextEvent &event : events) {
        QStringList names;
        QStringList values;
        for (const auto &[name, value] :
             properties(event, localTime(event.at + offset, culture), culture)) {
            names.append(quoted(name));
            values.append(quoted(QString(value).replace(u'\n', QStringLiteral("\r\n"))));
        }
        if (lines.size() == 1) {
            lines.append(names.join(u','));
        }
        lines.append(values.join(u','));
    }
    return lines.join(QStringLiteral("\r\n")) + QStringLiteral("\r\n");
}

QByteArray jsonText(const QList<TextEvent> &events, TextForm form, TextCulture culture,
                    minutes offset)
{
    const bool isIso = form == TextForm::GetWinEventJsonIso;
    QJsonArray array;
    for (const TextEvent &event : events) {
        const auto stamp = duration_cast<milliseconds>(event.at.time_since_epoch()).count();
        const QString time =
            isIso ? isoLocal(event.at + offset, offset) : QStringLiteral("/Date(%1)/").arg(stamp);
        QJsonObject object;
        for (const auto &[name, value] : properties(event, time, culture)) {
            object.insert(name, value);
        }
        object.insert(QStringLiteral("Id"), event.id);
        object.insert(QStringLiteral("UserId"),
                      QJsonObject{{QStringLiteral("BinaryLength"), 28},
                                  {QStringLiteral("Value"), event.userSid}});
        QJsonArray values;
        for (const QString &value : event.data) {
            values.append(QJsonObject{{QStringLiteral("Value"), value}});
        }
        object.insert(QStringLiteral("Properties"),
                      isIso ? QJsonValue(values)
                            : QJsonValue(QJsonArray{QStringLiteral(
                                  "System.Diagnostics.Eventing.Reader.EventProperty")}));
        array.append(object);
    }
    // Windows PowerShell escapes the slashes of "/Date(…)/".
    return QJsonDocument(array)
        .toJson()
        .replace("\"/Date(", "\"\\/Date(")
        .replace(")/\"", ")\\/\"");
}
} // namespace

QString localisedMessage(const TextEvent &event, TextCulture culture)
{
    static const QList<int> ids{32, 36, 37, 38, 39, 256, 306, 309};
    const bool isManagement = event.provider.contains(QLatin1String("DeviceManagement"));
    if (!isManagement || !ids.contains(event.id)) {
        return event.message;
    }
    return managementEvent(languageOf(culture), event.id, event.data).message;
}

QString localTime(Moment local, TextCulture culture)
{
    const auto day = floor<days>(local);
    const year_month_day date(day);
    const hh_mm_ss clock(floor<seconds>(local - day));
    const int year = static_cast<int>(date.year());
    const int month = static_cast<int>(static_cast<unsigned>(date.month()));
    const int dayOfMonth = static_cast<int>(static_cast<unsigned>(date.day()));
    const int hour = static_cast<int>(clock.hours().count());
    const QString rest =
        QStringLiteral(":%1:%2").arg(padded(static_cast<int>(clock.minutes().count())),
                                     padded(static_cast<int>(clock.seconds().count())));
    const QString twelve = QString::number(hour % 12 == 0 ? 12 : hour % 12) + rest;
    const QString iso =
        QStringLiteral("%1-%2-%3").arg(QString::number(year), padded(month), padded(dayOfMonth));
    switch (culture) {
    case TextCulture::American:
        return QStringLiteral("%1/%2/%3 %4 %5")
            .arg(month)
            .arg(dayOfMonth)
            .arg(year)
            .arg(twelve, hour < 12 ? QStringLiteral("AM") : QStringLiteral("PM"));
    case TextCulture::British:
        return QStringLiteral("%1/%2/%3 %4")
            .arg(padded(dayOfMonth), padded(month), QString::number(year), padded(hour) + rest);
    case TextCulture::German:
        return QStringLiteral("%1.%2.%3 %4")
            .arg(padded(dayOfMonth), padded(month), QString::number(year), padded(hour) + rest);
    case TextCulture::Polish:
        return iso + u' ' + padded(hour) + rest;
    case TextCulture::Korean:
        return QStringLiteral("%1 %2 %3")
            .arg(iso, hour < 12 ? QStringLiteral("오전") : QStringLiteral("오후"), twelve);
    }
    Q_UNREACHABLE_RETURN({});
}

QByteArray windowsText(const QList<TextEvent> &events, TextForm form, TextCulture culture,
                       minutes offset)
{
    switch (form) {
    case TextForm::EventViewerCsv:
    case TextForm::EventViewerText:
        return table(events, form, culture, offset).toUtf8();
    case TextForm::WevtutilText:
        return wevtutilBlocks(events, culture, offset).toUtf8();
    case TextForm::EventDetails:
        return detailBlocks(events, culture, offset).toUtf8();
    case TextForm::GetWinEventList:
        return listText(events, culture, offset).toUtf8();
    case TextForm::GetWinEventCsv:
        return csvText(events, culture, offset).toUtf8();
    case TextForm::GetWinEventJson:
    case TextForm::GetWinEventJsonIso:
        return jsonText(events, form, culture, offset);
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace Scep::Examples
