// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importers/server/cmtraceformat.h"

#include "importers/server/cmtracerecord.h"

#include <algorithm>
#include <array>
#include <utility>

namespace Scep {

namespace {
Severity severityOf(QByteArrayView type)
{
    if (type == "1") {
        return Severity::Information;
    }
    if (type == "2") {
        return Severity::Warning;
    }
    return type == "3" ? Severity::Error : Severity::Unknown;
}

/// The log that the component belongs to, or @p other.
LogSource logSourceOf(QByteArrayView component, const LogSource &other)
{
    static constexpr std::array<QByteArrayView, 8> Agents = {"IntuneManagementExtension",
                                                             "AgentExecutor",
                                                             "ClientHealth",
                                                             "SensorFramework",
                                                             "AppWorkload",
                                                             "AppActionProcessor",
                                                             "HealthScripts",
                                                             "Win32App"};
    if (component.startsWith("NDES")) {
        return ndesPluginLogSource();
    }
    return std::ranges::any_of(
               Agents, [component](QByteArrayView agent) { return component.startsWith(agent); })
               ? intuneManagementLogSource()
               : other;
}
} // namespace

LogSource ndesPluginLogSource()
{
    return {.product = QStringLiteral("server"), .service = QStringLiteral("ndesplugin")};
}

LogSource intuneManagementLogSource()
{
    return {.product = QStringLiteral("windows"), .service = QStringLiteral("intune-management")};
}

LogSource otherCmTraceLogSource()
{
    return {.product = QStringLiteral("windows"), .service = QStringLiteral("cmtrace")};
}

bool isNdesPluginText(QByteArrayView text)
{
    static constexpr std::array<QByteArrayView, 8> Marks = {
        "component=\"NDES",         "$$<NDES",
        "Calling VerifyRequest",    "Sending request to certificate registration point",
        "Verify challenge returns", "Exiting VerifyRequest with",
        "Exiting Notify with",      "Failed to send http request /CertificateRegistrationSvc"};
    return std::ranges::any_of(Marks, [text](QByteArrayView mark) { return text.contains(mark); });
}

CmTraceFormat::CmTraceFormat(Framing framing, LogSource logSource, Encoding encoding)
    : m_framing(framing)
    , m_logSource(std::move(logSource))
    , m_encoding(encoding)
{
}

bool CmTraceFormat::beginsRecord(QByteArrayView line) const
{
    return m_framing == Framing::Bare || beginsCmTraceRecord(line);
}

bool CmTraceFormat::endsRecord(QByteArrayView line) const
{
    return m_framing == Framing::Bare || endsCmTraceRecord(line);
}

std::optional<LogEvent> CmTraceFormat::parse(QByteArrayView line,
                                             const QByteArrayList &continuation)
{
    QByteArray text = line.toByteArray();
    for (const QByteArray &more : continuation) {
        text += '\n' + more;
    }
    LogEvent event;
    const std::optional<CmTraceRecord> record = cmTraceRecord(text);
    if (!record) {
        // A record without its end is broken; a line that has neither end is one of plain text.
        if (beginsCmTraceRecord(text) || endsCmTraceRecord(text)) {
            return std::nullopt;
        }
        event.logSource = m_logSource;
        event.fields.insert(QStringLiteral("message"), decodeText(text, m_encoding).trimmed());
        return event;
    }
    event.instant = cmTraceInstant(*record);
    event.timestampText = QString::fromLatin1(record->timestamp);
    event.severity = severityOf(record->type);
    event.logSource = logSourceOf(record->component, m_logSource);
    const auto put = [this, &event](const QString &name, QByteArrayView value) {
        if (!value.isEmpty()) {
            event.fields.insert(name, decodeText(value, m_encoding));
        }
    };
    put(QStringLiteral("component"), record->component);
    put(QStringLiteral("message"), record->message);
    put(QStringLiteral("level"), record->type);
    put(QStringLiteral("tid"), record->thread);
    put(QStringLiteral("context"), record->context);
    put(QStringLiteral("file"), record->file);
    return event;
}

Instant CmTraceFormat::instantOf(QByteArrayView line)
{
    const std::optional<CmTraceRecord> record =
        endsCmTraceRecord(line) ? cmTraceRecord(line) : std::nullopt;
    return record ? cmTraceInstant(*record) : Instant();
}

} // namespace Scep
