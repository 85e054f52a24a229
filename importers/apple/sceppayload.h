// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "importers/apple/propertylist.h"
#include "models/domain/scepprofile.h"

namespace Scep {

/// A payload of type com.apple.security.scep that was read.
struct ScepPayload
{
    ScepProfile profile;
    bool isCut = false; ///< a limit on its settings was reached
};

/// The profile that a payload describes, with at most Limits::ProfileSettings settings; their names
/// and values are cut at Limits::ProfileNameCharacters and Limits::ProfileSettingCharacters. The
/// settings are in PayloadContent; some tools put them into the payload itself. Evidence has lines
/// alone: @p line where a setting has none.
[[nodiscard]] ScepPayload readScepPayload(const PlistValue &payload, LineNumber line);

/// A payload's Subject, an array of relative names that are arrays of pairs of attribute type and
/// value, as RFC 4514 text: the last relative name first, values escaped.
[[nodiscard]] QString subjectText(const PlistValue &subject);

} // namespace Scep
