// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/generator/cmtracelog.h"

#include <QString>
#include <QStringBuilder>

#include <format>
#include <utility>

namespace Scep::Examples {

CmTraceLog::CmTraceLog(QByteArray component, CmTraceFraming framing, std::chrono::minutes eastOfUtc)
    : m_component(std::move(component))
    , m_framing(framing)
    , m_eastOfUtc(eastOfUtc)
{
}

void CmTraceLog::add(Moment at, const QByteArray &message, int type, int thread)
{
    const auto local = std::chrono::floor<std::chrono::milliseconds>(at + m_eastOfUtc);
    const std::string date = std::format("{:%m-%d-%Y}", local);
    // The bias is what has to be added to have UTC.
    const std::string time = std::format("{:%T}{:+04}", local, -m_eastOfUtc.count());
    const std::string component = m_component.toStdString();
    m_text += m_framing == CmTraceFraming::Framed ? "<![LOG[" + message + "]LOG]!>" : message;
    const std::string tail =
        m_framing == CmTraceFraming::Framed
            ? std::format("<time=\"{}\" date=\"{}\" component=\"{}\" context=\"\" type=\"{}\" "
                          "thread=\"{}\" file=\"\">",
                          time, date, component, type, thread)
            : std::format("  $$<{}><{} {}><thread={} (0x{:X})>", component, date, time, thread,
                          thread);
    m_text += QByteArray::fromStdString(tail) + "\r\n";
}

} // namespace Scep::Examples
