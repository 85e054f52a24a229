// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importers/windows/windowsevent.h"

#include "models/domain/limits.h"

#include <QCoreApplication>
#include <QXmlStreamReader>

#include <array>

namespace Scep {

using namespace std::chrono;

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(WindowsEvent)
};

/// Winmeta.xml's levels: 0 log always, 1 critical, 2 error, 3 warning, 4 informational, 5 verbose.
Severity severityOf(QStringView level)
{
    bool ok = false;
    switch (level.toInt(&ok)) {
    case 0:
        return ok ? Severity::Information : Severity::Unknown;
    case 1:
    case 2:
        return Severity::Error;
    case 3:
        return Severity::Warning;
    case 4:
        return Severity::Information;
    case 5:
        return Severity::Debug;
    }
    return Severity::Unknown;
}

/// The name without a namespace prefix.
QString localName(const QXmlStreamReader &reader)
{
    const QStringView name = reader.qualifiedName();
    return name.sliced(name.lastIndexOf(u':') + 1).toString();
}

/// Reads one element, one token at a time, and sorts what it finds into fields.
class EventParser
{
public:
    explicit EventParser(const QString &xml)
        : m_reader(xml)
    {
        // Elements are told by their local names; a prefix declared on a cut-off root is no fault.
        m_reader.setNamespaceProcessing(false);
    }

    std::expected<WindowsEvent, WindowsEventError> parse();

private:
    bool startElement();
    void endElement();
    void startSystemChild(const QString &name);
    void endSystemChild(const QString &name, const QString &text);
    void startFlattened();
    [[nodiscard]] bool isIn(qsizetype depth, QStringView name) const
    {
        return m_path.size() > depth && m_path[depth] == name;
    }
    /// A datum's text goes on over its children; anywhere else text between children is layout.
    [[nodiscard]] bool isInsideDatum() const { return isIn(1, u"EventData") && m_path.size() > 3; }
    [[nodiscard]] QString attribute(QStringView name) const;
    void setField(const QString &name, const QString &value);
    void addDatum(const QString &name, const QString &value);
    void mergeData();
    [[nodiscard]] std::unexpected<WindowsEventError> error(IssueCode code,
                                                           const QString &detail) const;

    QXmlStreamReader m_reader;
    WindowsEvent m_event;
    QStringList m_path;
    QString m_text;                            ///< of the innermost element so far
    QString m_dataName;                        ///< Data/@Name of the open datum
    bool m_isLeaf = true;                      ///< whether the innermost element had no child
    QList<std::pair<QString, QString>> m_data; ///< name, which may be empty, and value, in order
    bool m_tooManyData = false;
};

std::expected<WindowsEvent, WindowsEventError> EventParser::parse()
{
    while (!m_reader.atEnd()) {
        switch (m_reader.readNext()) {
        case QXmlStreamReader::StartElement:
            if (!startElement()) {
                return error(
                    IssueCode::LimitReached,
                    Tr::tr("elements of an event nested deeper than %1").arg(Limits::XmlDepth));
            }
            break;
        case QXmlStreamReader::EndElement:
            endElement();
            break;
        case QXmlStreamReader::Characters:
            m_text += m_reader.text();
            break;
        case QXmlStreamReader::DTD:
            return error(IssueCode::MalformedXml,
                         Tr::tr("a document type declaration is not accepted"));
        case QXmlStreamReader::NoToken:
        case QXmlStreamReader::Invalid:
        case QXmlStreamReader::StartDocument:
        case QXmlStreamReader::EndDocument:
        case QXmlStreamReader::Comment:
        case QXmlStreamReader::EntityReference:
        case QXmlStreamReader::ProcessingInstruction:
            break;
        }
        if (m_tooManyData) {
            return error(IssueCode::LimitReached,
                         Tr::tr("data of one event, at most %1").arg(Limits::XmlFields));
        }
    }
    if (m_reader.hasError()) {
        return error(IssueCode::MalformedXml, m_reader.errorString().left(200));
    }
    mergeData();
    return m_event;
}

bool EventParser::startElement()
{
    const QString name = localName(m_reader);
    m_path.append(name);
    if (!isInsideDatum()) {
        m_text.clear();
    }
    m_isLeaf = true;
    if (m_path.size() > Limits::XmlDepth) {
        return false;
    }
    if (isIn(1, u"System")) {
        if (m_path.size() == 3) {
            startSystemChild(name);
        }
    } else if (isIn(1, u"EventData")) {
        if (m_path.size() == 3) {
            m_dataName = name == u"Data" ? attribute(u"Name") : name;
        }
    } else if (m_path.size() > 2 && m_path[1] != u"RenderingInfo") {
        startFlattened();
    }
    return true;
}

void EventParser::endElement()
{
    const QString name = m_path.constLast();
    if (isIn(1, u"System")) {
        if (m_path.size() == 3) {
            endSystemChild(name, m_text.trimmed());
        }
    } else if (isIn(1, u"EventData")) {
        if (m_path.size() == 3) {
            addDatum(m_dataName, m_text);
        }
    } else if (isIn(1, u"RenderingInfo")) {
        if (m_path.size() == 3 && name == u"Message") {
            setField(QStringLiteral("message"), m_text.trimmed());
        }
    } else if (m_path.size() > 2 && m_isLeaf && !m_text.trimmed().isEmpty()) {
        addDatum(m_path.sliced(1).join(u'/'), m_text.trimmed());
    }
    if (!isInsideDatum()) {
        m_text.clear();
    }
    m_path.removeLast();
    m_isLeaf = false;
}

void EventParser::startSystemChild(const QString &name)
{
    if (name == u"Provider") {
        const QString provider = attribute(u"Name");
        const QString sourceName = attribute(u"EventSourceName");
        setField(QStringLiteral("Provider_Name"), provider.isEmpty() ? sourceName : provider);
        setField(QStringLiteral("component"), provider.isEmpty() ? sourceName : provider);
        setField(QStringLiteral("EventSourceName"), sourceName);
        setField(QStringLiteral("Provider_Guid"), attribute(u"Guid"));
    } else if (name == u"EventID") {
        setField(QStringLiteral("Qualifiers"), attribute(u"Qualifiers"));
    } else if (name == u"TimeCreated") {
        m_event.timestampText = attribute(u"SystemTime");
    } else if (name == u"Correlation") {
        setField(QStringLiteral("ActivityID"), attribute(u"ActivityID"));
    } else if (name == u"Execution") {
        setField(QStringLiteral("ProcessID"), attribute(u"ProcessID"));
        setField(QStringLiteral("ThreadID"), attribute(u"ThreadID"));
        setField(QStringLiteral("pid"), attribute(u"ProcessID"));
        setField(QStringLiteral("tid"), attribute(u"ThreadID"));
    } else if (name == u"Security") {
        setField(QStringLiteral("UserSid"), attribute(u"UserID"));
    }
}

void EventParser::endSystemChild(const QString &name, const QString &text)
{
    static const std::array copied{QLatin1StringView("EventID"), QLatin1StringView("Level"),
                                   QLatin1StringView("Channel"), QLatin1StringView("Computer"),
                                   QLatin1StringView("EventRecordID")};
    if (std::ranges::find(copied, name) == copied.end()) {
        return;
    }
    setField(name, text);
    if (name == u"Level") {
        setField(QStringLiteral("level"), text);
        m_event.severity = severityOf(text);
    }
}

void EventParser::startFlattened()
{
    const QString path = m_path.sliced(1).join(u'/');
    for (const QXmlStreamAttribute &each : m_reader.attributes()) {
        const QStringView name = each.qualifiedName();
        if (name != u"xmlns" && !name.startsWith(u"xmlns:")) {
            addDatum(path + QStringLiteral("/@") + name.toString(), each.value().toString());
        }
    }
}

QString EventParser::attribute(QStringView name) const
{
    return m_reader.attributes().value(name.toString()).toString();
}

void EventParser::setField(const QString &name, const QString &value)
{
    if (!value.isEmpty() && !m_event.fields.contains(name)) {
        m_event.fields.insert(name, value);
    }
}

void EventParser::addDatum(const QString &name, const QString &value)
{
    if (m_data.size() >= Limits::XmlFields) {
        m_tooManyData = true;
        return;
    }
    m_data.append({name, value});
}

/// Names come last: no datum may pose as a field of the System part or as another position.
void EventParser::mergeData()
{
    for (qsizetype i = 0; i < m_data.size(); ++i) {
        m_event.fields.insert(QStringLiteral("Data%1").arg(i + 1), m_data[i].second);
    }
    for (const auto &[name, value] : std::as_const(m_data)) {
        if (!name.isEmpty() && !m_event.fields.contains(name)) {
            m_event.fields.insert(name, value);
        }
    }
}

std::unexpected<WindowsEventError> EventParser::error(IssueCode code, const QString &detail) const
{
    return std::unexpected(
        WindowsEventError{.code = code, .lineOffset = m_reader.lineNumber() - 1, .detail = detail});
}

/// Digits at the front of a view, taken off it; nothing unless there are exactly @p count.
std::optional<int> takeDigits(QByteArrayView &text, qsizetype count)
{
    int value = 0;
    if (text.size() < count) {
        return std::nullopt;
    }
    for (const char c : text.first(count)) {
        if (c < '0' || c > '9') {
            return std::nullopt;
        }
        value = value * 10 + (c - '0');
    }
    text = text.sliced(count);
    return value;
}

bool takeChar(QByteArrayView &text, char c)
{
    if (text.isEmpty() || text.front() != c) {
        return false;
    }
    text = text.sliced(1);
    return true;
}

/// ".0340000": one to nine digits after the point; nothing when malformed.
std::optional<microseconds> takeFraction(QByteArrayView &text)
{
    if (!takeChar(text, '.')) {
        return microseconds(0);
    }
    qint64 nanos = 0;
    int digits = 0;
    while (digits < 9) {
        const auto digit = takeDigits(text, 1);
        if (!digit) {
            break;
        }
        nanos = nanos * 10 + *digit;
        ++digits;
    }
    if (digits == 0) {
        return std::nullopt;
    }
    for (; digits < 9; ++digits) {
        nanos *= 10;
    }
    return microseconds(nanos / 1000);
}

/// "Z", "+01:00" or nothing, as seconds east of UTC.
std::optional<seconds> takeZone(QByteArrayView &text)
{
    if (text.isEmpty() || takeChar(text, 'Z')) {
        return seconds(0);
    }
    const bool isWest = takeChar(text, '-');
    if (!isWest && !takeChar(text, '+')) {
        return std::nullopt;
    }
    const auto hour = takeDigits(text, 2);
    const bool hasColon = takeChar(text, ':');
    const auto minute = takeDigits(text, 2);
    if (!hour || !hasColon || !minute || *hour > 14 || *minute > 59) {
        return std::nullopt;
    }
    const seconds east = hours(*hour) + minutes(*minute);
    return isWest ? -east : east;
}
} // namespace

std::expected<WindowsEvent, WindowsEventError> parseWindowsEvent(const QString &xml)
{
    return EventParser(xml).parse();
}

QByteArrayView findSystemTime(QByteArrayView element)
{
    constexpr QByteArrayView name("SystemTime");
    const qsizetype tag = element.indexOf("<TimeCreated");
    const qsizetype tagEnd = tag < 0 ? -1 : element.indexOf('>', tag);
    if (tagEnd < 0) {
        return {};
    }
    const QByteArrayView attributes = element.sliced(tag, tagEnd - tag);
    const qsizetype at = attributes.indexOf(name);
    if (at < 0) {
        return {};
    }
    const QByteArrayView rest = attributes.sliced(at + name.size()).trimmed();
    const QByteArrayView value = rest.startsWith('=') ? rest.sliced(1).trimmed() : QByteArrayView();
    if (value.isEmpty() || (value.front() != '"' && value.front() != '\'')) {
        return {};
    }
    const qsizetype close = value.indexOf(value.front(), 1);
    return close < 0 ? QByteArrayView() : value.sliced(1, close - 1);
}

std::optional<Instant> parseSystemTime(QByteArrayView text)
{
    const auto year = takeDigits(text, 4);
    bool ok = takeChar(text, '-');
    const auto month = takeDigits(text, 2);
    ok = ok && takeChar(text, '-');
    const auto day = takeDigits(text, 2);
    ok = ok && takeChar(text, 'T');
    const auto hour = takeDigits(text, 2);
    ok = ok && takeChar(text, ':');
    const auto minute = takeDigits(text, 2);
    ok = ok && takeChar(text, ':');
    const auto second = takeDigits(text, 2);
    if (!ok || !year || !month || !day || !hour || !minute || !second) {
        return std::nullopt;
    }
    const auto fraction = takeFraction(text);
    const auto zone = takeZone(text);
    if (!fraction || !zone || !text.isEmpty()) {
        return std::nullopt;
    }
    const auto time = utcMicroseconds(*year, *month, *day, *hour, *minute, *second, *fraction);
    if (!time) {
        return std::nullopt;
    }
    return Instant{.sinceEpoch = *time - *zone, .certainty = TimeCertainty::Known};
}

} // namespace Scep
