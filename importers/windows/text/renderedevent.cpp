// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importers/windows/text/renderedevent.h"

#include "models/domain/limits.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <array>

namespace Scep {

namespace {
constexpr QByteArrayView CommonPrefix = "Microsoft-Windows-";

const QString &managementProvider()
{
    static const QString name =
        QStringLiteral("Microsoft-Windows-DeviceManagement-Enterprise-Diagnostics-Provider");
    return name;
}

bool isCertEnroll(const QString &provider)
{
    return provider == QLatin1String("CertEnroll") ||
           provider == QLatin1String("Microsoft-Windows-CertificateServicesClient-CertEnroll");
}

/// How many data the device management provider's events have (its manifest); -1: not known.
int managementDataCount(int id)
{
    static const QHash<int, int> counts{
        {32, 1},  {36, 5},  {37, 0},  {38, 0},  {39, 0},  {301, 2}, {302, 2},  {303, 2},
        {304, 2}, {305, 2}, {306, 6}, {307, 1}, {308, 2}, {309, 7}, {256, 13}, {404, 6},
    };
    return counts.value(id, -1);
}

bool isOpening(QChar c)
{
    return c == u'(' || c == u'\uFF08';
}

bool isClosing(QChar c)
{
    return c == u')' || c == u'\uFF09';
}

/// Consoles break lines anywhere.
QString onOneLine(QString value)
{
    return value.replace(u'\n', u' ').trimmed();
}

/// What stands in parentheses that are in no others. A last one that is not closed (a cut message)
/// goes to the end.
QStringList parenthesised(const QString &message)
{
    QStringList values;
    int depth = 0;
    qsizetype begin = 0;
    for (qsizetype i = 0; i < message.size() && values.size() < Limits::XmlFields; ++i) {
        if (isOpening(message[i])) {
            begin = depth == 0 ? i + 1 : begin;
            ++depth;
        } else if (isClosing(message[i]) && depth > 0) {
            --depth;
            if (depth == 0) {
                values.append(onOneLine(message.sliced(begin, i - begin)));
            }
        }
    }
    if (depth > 0) {
        values.append(onOneLine(message.sliced(begin)));
    }
    return values;
}

/// The one datum of an event that is free text: all from the first parenthesis to the last.
QStringList outermost(const QString &message)
{
    const auto first = std::ranges::find_if(message, isOpening);
    if (first == message.end()) {
        return {};
    }
    const qsizetype begin = first - message.begin() + 1;
    qsizetype end = message.size();
    while (end > begin && !isClosing(message[end - 1])) {
        --end;
    }
    // A cut text may have lost its last parenthesis.
    return {onOneLine(message.sliced(begin, (end > begin ? end - 1 : message.size()) - begin))};
}

std::optional<QStringList> managementData(int id, const QString &message)
{
    constexpr int LoggedError = 307; // its one datum is free text, cut at 256 characters
    const int count = managementDataCount(id);
    const QStringList values = id == LoggedError ? outermost(message)
                               : count == 0      ? QStringList()
                                                 : parenthesised(message);
    if (count < 0) {
        return values;
    }
    return values.size() < count ? std::nullopt : std::optional(values.last(count));
}

/// The value behind the label of a line; the whole line when there is no label.
QString valueOf(const QString &line)
{
    static const QSet<QChar> colons{u':', u'\uFF1A'};
    const auto colon = std::ranges::find_if(line, [](QChar c) { return colons.contains(c); });
    return colon == line.end() ? line.trimmed() : line.sliced(colon - line.begin() + 1).trimmed();
}

/// "SCEP Certificate enrollment for <context> via <url> failed:", text, "Method: POST(31ms)",
/// "Stage: SubmitDone", error. Only the context has nothing of its own that ends it: a name with a
/// backslash is found, any other stays empty.
std::optional<QStringList> certEnrollData(int id, const QString &message)
{
    static const QRegularExpression method(QStringLiteral("^(?:GET|POST)(?:\\(\\d+ ?ms\\))?$"));
    static const QRegularExpression url(QStringLiteral("https?://[^\\s:,]+(?::\\d+[^\\s:,]*)?"));
    static const QRegularExpression account(QStringLiteral("[^\\s\\\\]+\\\\[^\\s\\\\]+"));
    const QStringList lines = message.split(u'\n');
    qsizetype at = lines.size() - 1;
    while (at > 0 && !method.match(valueOf(lines[at]).left(80)).hasMatch()) {
        --at;
    }
    if (at == 0) {
        return std::nullopt;
    }
    const QString head = lines.constFirst().left(Limits::LiteralBytes);
    QStringList data{account.match(head.section(QLatin1String("http"), 0, 0)).captured(),
                     url.match(head).captured(), lines.sliced(1, at - 1).join(u'\n').trimmed(),
                     valueOf(lines[at]), valueOf(lines.value(at + 1))};
    if (id != 88) {
        data.append(lines.sliced(std::min(at + 2, lines.size())).join(u'\n').trimmed());
    }
    return data;
}

QStringList valuesInOrder(const QString &message)
{
    static const QRegularExpression code(QStringLiteral("\\b0x[0-9A-Fa-f]{1,16}\\b"));
    QStringList values;
    qsizetype outside = 0;
    int depth = 0;
    const auto addCodes = [&](qsizetype end) {
        auto matches = code.globalMatchView(QStringView(message).sliced(outside, end - outside));
        while (matches.hasNext() && values.size() < Limits::XmlFields) {
            values.append(matches.next().captured());
        }
    };
    for (qsizetype i = 0; i < message.size() && values.size() < Limits::XmlFields; ++i) {
        if (isOpening(message[i])) {
            if (depth == 0) {
                addCodes(i);
                outside = i + 1;
            }
            ++depth;
        } else if (isClosing(message[i]) && depth > 0 && --depth == 0) {
            values.append(message.sliced(outside, i - outside).trimmed());
            outside = i + 1;
        }
    }
    if (depth == 0) {
        addCodes(message.size());
    }
    return values;
}

/// Winmeta.xml's level where the export keeps the number.
Severity severityOf(const QString &level)
{
    bool isNumber = false;
    const int value = level.toInt(&isNumber);
    if (!isNumber) {
        return Severity::Unknown;
    }
    switch (value) {
    case 1:
    case 2:
        return Severity::Error;
    case 3:
        return Severity::Warning;
    case 0:
    case 4:
        return Severity::Information;
    case 5:
        return Severity::Debug;
    default:
        return Severity::Unknown;
    }
}
} // namespace

LogSource windowsEventLogSource()
{
    return {.product = QStringLiteral("windows"), .service = QStringLiteral("eventlog")};
}

LogEvent toLogEvent(const RenderedEvent &event)
{
    LogEvent result;
    result.logSource = windowsEventLogSource();
    result.severity = severityOf(event.level);
    const QString provider = fullProviderName(event.provider);
    const auto set = [&result](const QString &name, const QString &value) {
        if (!value.isEmpty()) {
            result.fields.insert(name, value);
        }
    };
    set(QStringLiteral("Provider_Name"), provider);
    set(QStringLiteral("component"), provider);
    set(QStringLiteral("EventID"), event.id);
    set(QStringLiteral("level"), event.level);
    if (result.severity != Severity::Unknown) {
        set(QStringLiteral("Level"), event.level);
    }
    set(QStringLiteral("Channel"), event.channel);
    set(QStringLiteral("Computer"), event.computer);
    set(event.user.startsWith(QLatin1String("S-1-")) ? QStringLiteral("UserSid")
                                                     : QStringLiteral("User"),
        event.user);
    set(QStringLiteral("EventRecordID"), event.record);
    for (const auto &[name, value] : {std::pair(QStringLiteral("ProcessID"), event.processId),
                                      std::pair(QStringLiteral("pid"), event.processId),
                                      std::pair(QStringLiteral("ThreadID"), event.threadId),
                                      std::pair(QStringLiteral("tid"), event.threadId),
                                      std::pair(QStringLiteral("message"), event.message)}) {
        set(name, value);
    }
    const std::optional<QStringList> data =
        event.data ? event.data : messageData(provider, event.id.toInt(), event.message);
    for (qsizetype i = 0; data && i < data->size(); ++i) {
        result.fields.insert(QStringLiteral("Data%1").arg(i + 1), data->at(i));
    }
    return result;
}

QString fullProviderName(const QString &shown)
{
    static const std::array known{
        QLatin1StringView("DeviceManagement-Enterprise-Diagnostics-Provider"),
        QLatin1StringView("CertificateServicesClient"),
        QLatin1StringView("CertificateServicesClient-CertEnroll"),
        QLatin1StringView("CertificateServicesClient-AutoEnrollment"),
        QLatin1StringView("CertificateServicesClient-CredentialRoaming"),
        QLatin1StringView("CertificateServicesClient-Lifecycle-System"),
        QLatin1StringView("CertificateServicesClient-Lifecycle-User"),
        QLatin1StringView("CAPI2"),
        QLatin1StringView("Crypto-NCrypt"),
        QLatin1StringView("CertPolEng"),
        QLatin1StringView("NetworkDeviceEnrollmentService"),
        QLatin1StringView("CertificationAuthority"),
    };
    const bool isKnown = std::ranges::contains(known, shown);
    return isKnown ? QString::fromLatin1(CommonPrefix) + shown : shown;
}

QByteArray shortProviderLiteral(const QByteArray &literal)
{
    return literal.startsWith(CommonPrefix) && literal.size() > CommonPrefix.size() + 3
               ? literal.sliced(CommonPrefix.size())
               : literal;
}

std::optional<QStringList> messageData(const QString &provider, int id, const QString &message)
{
    const QString text = message.left(Limits::ExpressionCharacters);
    if (provider == managementProvider()) {
        return managementData(id, text);
    }
    if (isCertEnroll(provider) && id >= 86 && id <= 88) {
        return certEnrollData(id, text);
    }
    return valuesInOrder(text);
}

} // namespace Scep
