// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "importers/windows/windowsevent.h"

namespace Scep {

/// Parses one `<E2ETraceEvent>` element alone. Fields: `component` (Source/@Name), `message` (the
/// text of ApplicationData, that of elements inside it joined by blanks), `level` (SubType/@Name),
/// `EventID`, `Computer`, `Channel`, `ActivityID`, `pid`, `tid`, `process`. Nesting is limited by
/// Limits::XmlDepth; entities that XML itself does not define are errors.
///
///     <E2ETraceEvent xmlns="http://schemas.microsoft.com/2004/06/E2ETraceEvent"><System …>
///       <EventID>0</EventID><SubType Name="Information">0</SubType><Level>8</Level>
///       <TimeCreated SystemTime="2026-03-02T09:15:00.1234567Z"/><Source Name="…"/>
///       <Execution ProcessName="w3wp" ProcessID="4711" ThreadID="12"/><Computer>…</Computer>
///     </System><ApplicationData>VerifyRequest Started.</ApplicationData></E2ETraceEvent>
[[nodiscard]] std::expected<WindowsEvent, WindowsEventError> parseServiceTrace(const QString &xml);

} // namespace Scep
