// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/generator/moment.h"

#include <QByteArray>

namespace Scep::Examples {

/// Which of CMTrace's framings a program writes.
enum class CmTraceFraming {
    Framed, ///< `<![LOG[text]LOG]!><time="…" date="…" component="…" …>`
    Older,  ///< `text $$<component><date time><thread=…>`
};

/// Writes a log for CMTrace.
class CmTraceLog
{
public:
    /// @p eastOfUtc is the zone of the computer's clock.
    CmTraceLog(QByteArray component, CmTraceFraming framing, std::chrono::minutes eastOfUtc);

    /// Records are written in the order in which they are added. @p type: 1 information, 2 warning,
    /// 3 error.
    void add(Moment at, const QByteArray &message, int type = 1, int thread = 4120);
    [[nodiscard]] const QByteArray &text() const { return m_text; }

private:
    QByteArray m_component;
    CmTraceFraming m_framing;
    std::chrono::minutes m_eastOfUtc;
    QByteArray m_text;
};

} // namespace Scep::Examples
