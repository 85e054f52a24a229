// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importers/windows/windowseventbuilder.h"

#include "importers/windows/windowsmessages.h"
#include "models/domain/limits.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace Scep {

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
QString localName(const QString &qualifiedName)
{
    const qsizetype colon = qualifiedName.lastIndexOf(u':');
    return colon < 0 ? qualifiedName : qualifiedName.sliced(colon + 1);
}

QString valueOf(const QList<WindowsAttribute> &attributes, QStringView name)
{
    const auto found = std::ranges::find(attributes, name, &WindowsAttribute::first);
    return found == attributes.end() ? QString() : found->second;
}
} // namespace

bool WindowsEventBuilder::startElement(const QString &qualifiedName,
                                       const QList<WindowsAttribute> &attributes)
{
    const QString name = localName(qualifiedName);
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
            startSystemChild(name, attributes);
        }
    } else if (isIn(1, u"EventData")) {
        if (m_path.size() == 3) {
            m_dataName = name == u"Data" ? valueOf(attributes, u"Name") : name;
        }
    } else if (m_path.size() > 2 && m_path[1] != u"RenderingInfo") {
        startFlattened(attributes);
    }
    return true;
}

void WindowsEventBuilder::endElement()
{
    const QString name = m_path.constLast();
    if (isIn(1, u"System")) {
        if (m_path.size() == 3) {
            endSystemChild(name, m_text.trimmed());
        }
    } else if (isIn(1, u"EventData")) {
        if (m_path.size() == 3 && takeName(m_dataName.size())) {
            addDatum(m_dataName, m_text);
        }
    } else if (isIn(1, u"RenderingInfo")) {
        if (m_path.size() == 3 && name == u"Message") {
            setField(QStringLiteral("message"), m_text.trimmed());
        }
    } else if (m_path.size() > 2 && m_isLeaf && !m_text.trimmed().isEmpty() &&
               takeName(pathCharacters())) {
        addDatum(m_path.sliced(1).join(u'/'), m_text.trimmed());
    }
    if (!isInsideDatum()) {
        m_text.clear();
    }
    m_path.removeLast();
    m_isLeaf = false;
}

void WindowsEventBuilder::startSystemChild(const QString &name,
                                           const QList<WindowsAttribute> &attributes)
{
    if (name == u"Provider") {
        const QString provider = valueOf(attributes, u"Name");
        const QString sourceName = valueOf(attributes, u"EventSourceName");
        setField(QStringLiteral("Provider_Name"), provider.isEmpty() ? sourceName : provider);
        setField(QStringLiteral("component"), provider.isEmpty() ? sourceName : provider);
        setField(QStringLiteral("EventSourceName"), sourceName);
        setField(QStringLiteral("Provider_Guid"), valueOf(attributes, u"Guid"));
    } else if (name == u"EventID") {
        setField(QStringLiteral("Qualifiers"), valueOf(attributes, u"Qualifiers"));
    } else if (name == u"TimeCreated") {
        m_event.timestampText = valueOf(attributes, u"SystemTime");
    } else if (name == u"Correlation") {
        setField(QStringLiteral("ActivityID"), valueOf(attributes, u"ActivityID"));
    } else if (name == u"Execution") {
        const QString process = valueOf(attributes, u"ProcessID");
        const QString thread = valueOf(attributes, u"ThreadID");
        setField(QStringLiteral("ProcessID"), process);
        setField(QStringLiteral("ThreadID"), thread);
        setField(QStringLiteral("pid"), process);
        setField(QStringLiteral("tid"), thread);
    } else if (name == u"Security") {
        setField(QStringLiteral("UserSid"), valueOf(attributes, u"UserID"));
    }
}

void WindowsEventBuilder::endSystemChild(const QString &name, const QString &text)
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

void WindowsEventBuilder::startFlattened(const QList<WindowsAttribute> &attributes)
{
    const QString infix = QStringLiteral("/@");
    for (const auto &[name, value] : attributes) {
        if (name != u"xmlns" && !name.startsWith(u"xmlns:") &&
            takeName(pathCharacters() + infix.size() + name.size())) {
            addDatum(m_path.sliced(1).join(u'/') + infix + name, value);
        }
    }
}

qsizetype WindowsEventBuilder::pathCharacters() const
{
    qsizetype characters = m_path.size() - 2; // separators
    for (qsizetype i = 1; i < m_path.size(); ++i) {
        characters += m_path[i].size();
    }
    return characters;
}

bool WindowsEventBuilder::takeName(qsizetype characters)
{
    m_hasTooLongNames =
        m_hasTooLongNames || characters > Limits::EventNameCharacters - m_nameCharacters;
    m_nameCharacters += m_hasTooLongNames ? 0 : characters;
    return !m_hasTooLongNames;
}

void WindowsEventBuilder::setField(const QString &name, const QString &value)
{
    if (!value.isEmpty() && !m_event.fields.contains(name)) {
        m_event.fields.insert(name, value);
    }
}

void WindowsEventBuilder::addDatum(const QString &name, const QString &value)
{
    if (m_data.size() >= Limits::XmlFields) {
        m_hasTooManyData = true;
        return;
    }
    m_data.append({name, value});
}

WindowsEvent WindowsEventBuilder::finish()
{
    mergeData();
    addMessage();
    return std::move(m_event);
}

/// Names come last: no datum may pose as a field of the System part or as another position.
void WindowsEventBuilder::mergeData()
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

void WindowsEventBuilder::addMessage()
{
    const QString field = QStringLiteral("message");
    if (m_event.fields.contains(field)) {
        return;
    }
    QStringList values;
    for (const auto &[name, value] : std::as_const(m_data)) {
        values.append(value);
    }
    const QString message = windowsMessage(m_event.fields.value(QStringLiteral("Provider_Name")),
                                           m_event.fields.value(QStringLiteral("EventID")), values);
    setField(field, message);
}

WindowsEventError windowsEventTooDeep()
{
    return {.code = IssueCode::LimitReached,
            .detail = Tr::tr("elements of an event nested deeper than %1").arg(Limits::XmlDepth)};
}

WindowsEventError WindowsEventBuilder::tooLarge() const
{
    return {.code = IssueCode::LimitReached,
            .detail = m_hasTooManyData
                          ? Tr::tr("data of one event, at most %1").arg(Limits::XmlFields)
                          : Tr::tr("characters of the names of the data of one event, at most %1")
                                .arg(Limits::EventNameCharacters)};
}

} // namespace Scep
