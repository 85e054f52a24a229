// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/generator/svclog.h"

#include "tests/generator/windowslog.h"

#include <utility>

namespace Scep::Examples {

ServiceTrace::ServiceTrace(QString source, QString process, QString computer)
    : m_source(std::move(source))
    , m_process(std::move(process))
    , m_computer(std::move(computer))
{
}

void ServiceTrace::add(Moment at, const QString &text, const QString &subType)
{
    const QString type =
        subType == QStringLiteral("Error") ? QStringLiteral("2") : QStringLiteral("8");
    const QString element =
        QStringLiteral(
            "<E2ETraceEvent xmlns=\"http://schemas.microsoft.com/2004/06/E2ETraceEvent\">"
            "<System xmlns=\"http://schemas.microsoft.com/2004/06/windows/eventlog/system\">"
            "<EventID>0</EventID><Type>3</Type><SubType Name=\"%1\">0</SubType><Level>%2</Level>"
            "<TimeCreated SystemTime=\"%3\" /><Source Name=\"%4\" />"
            "<Correlation ActivityID=\"{00000000-0000-0000-0000-000000000000}\" />"
            "<Execution ProcessName=\"%5\" ProcessID=\"5164\" ThreadID=\"9\" /><Channel/>"
            "<Computer>%6</Computer></System><ApplicationData>%7</ApplicationData>"
            "</E2ETraceEvent>")
            .arg(subType, type, QString::fromLatin1(isoText(at) + "0Z"), xmlEscaped(m_source),
                 xmlEscaped(m_process), xmlEscaped(m_computer), xmlEscaped(text));
    m_xml += element.toUtf8();
}

} // namespace Scep::Examples
