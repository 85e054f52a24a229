// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importers/server/servicetrace.h"

#include "models/domain/limits.h"

#include <QCoreApplication>
#include <QXmlStreamReader>

namespace Scep {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(ServiceTrace)
};

Severity severityOf(QStringView subType)
{
    if (subType == u"Critical" || subType == u"Error") {
        return Severity::Error;
    }
    if (subType == u"Warning") {
        return Severity::Warning;
    }
    return subType == u"Verbose" ? Severity::Debug : Severity::Information;
}

/// The name without a namespace prefix.
QStringView localName(const QXmlStreamReader &reader)
{
    const QStringView name = reader.qualifiedName();
    return name.sliced(name.lastIndexOf(u':') + 1);
}

class TraceParser
{
public:
    explicit TraceParser(const QString &xml)
        : m_reader(xml)
    {
        m_reader.setNamespaceProcessing(false);
    }

    std::expected<WindowsEvent, WindowsEventError> parse();

private:
    void start();
    void end();
    void put(const QString &name, QStringView value);
    [[nodiscard]] QString attribute(QLatin1StringView name) const
    {
        return m_reader.attributes().value(name).toString();
    }
    [[nodiscard]] std::unexpected<WindowsEventError> error(IssueCode code,
                                                           const QString &detail) const;

    QXmlStreamReader m_reader;
    WindowsEvent m_event;
    QStringList m_path;
    QString m_text;
    QStringList m_message;
};

std::expected<WindowsEvent, WindowsEventError> TraceParser::parse()
{
    while (!m_reader.atEnd()) {
        const QXmlStreamReader::TokenType token = m_reader.readNext();
        if (token == QXmlStreamReader::StartElement) {
            start();
        } else if (token == QXmlStreamReader::EndElement) {
            end();
        } else if (token == QXmlStreamReader::Characters) {
            m_text += m_reader.text();
        } else if (token == QXmlStreamReader::DTD) {
            return error(IssueCode::MalformedXml,
                         Tr::tr("a document type declaration is not accepted"));
        }
        if (m_path.size() > Limits::XmlDepth) {
            return error(IssueCode::LimitReached,
                         Tr::tr("elements nested deeper than %1").arg(Limits::XmlDepth));
        }
    }
    if (m_reader.hasError()) {
        return error(IssueCode::MalformedXml, m_reader.errorString().left(200));
    }
    put(QStringLiteral("message"), m_message.join(QLatin1Char(' ')));
    return m_event;
}

void TraceParser::start()
{
    const QStringView name = localName(m_reader);
    if (m_path.value(1) == u"ApplicationData" && !m_text.trimmed().isEmpty()) {
        m_message.append(m_text.trimmed()); // text before a child
    }
    m_text.clear();
    m_path.append(name.toString());
    if (m_path.size() != 3 || m_path[1] != u"System") {
        return;
    }
    if (name == u"SubType") {
        const QString subType = attribute(QLatin1StringView("Name"));
        m_event.severity = severityOf(subType);
        put(QStringLiteral("level"), subType);
    } else if (name == u"TimeCreated") {
        m_event.timestampText = attribute(QLatin1StringView("SystemTime"));
    } else if (name == u"Source") {
        put(QStringLiteral("component"), attribute(QLatin1StringView("Name")));
    } else if (name == u"Correlation") {
        put(QStringLiteral("ActivityID"), attribute(QLatin1StringView("ActivityID")));
    } else if (name == u"Execution") {
        put(QStringLiteral("process"), attribute(QLatin1StringView("ProcessName")));
        put(QStringLiteral("pid"), attribute(QLatin1StringView("ProcessID")));
        put(QStringLiteral("tid"), attribute(QLatin1StringView("ThreadID")));
    }
}

void TraceParser::end()
{
    const QString name = m_path.takeLast();
    const QString text = m_text.trimmed();
    m_text.clear();
    if (m_path.value(1) == u"ApplicationData" ||
        (m_path.size() == 1 && name == u"ApplicationData")) {
        if (!text.isEmpty()) {
            m_message.append(text);
        }
    } else if (m_path.size() == 2 && m_path[1] == u"System" &&
               (name == u"EventID" || name == u"Computer" || name == u"Channel")) {
        put(name, text);
    }
}

void TraceParser::put(const QString &name, QStringView value)
{
    if (!value.isEmpty()) {
        m_event.fields.insert(name, value.toString());
    }
}

std::unexpected<WindowsEventError> TraceParser::error(IssueCode code, const QString &detail) const
{
    return std::unexpected(WindowsEventError{
        .code = code,
        .lineOffset = std::max<qint64>(0, m_reader.lineNumber() - 1),
        .detail = detail,
    });
}
} // namespace

std::expected<WindowsEvent, WindowsEventError> parseServiceTrace(const QString &xml)
{
    return TraceParser(xml).parse();
}

} // namespace Scep
