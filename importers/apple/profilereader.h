// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "importers/apple/propertylist.h"
#include "models/domain/certificate.h"
#include "models/domain/platform.h"
#include "models/domain/scepprofile.h"

#include <functional>

namespace Scep {

/// What a configuration profile holds for SCEP. Evidence has the lines of the list; source and byte
/// ranges are the caller's.
struct ProfileContents
{
    bool isProfile = false; ///< the list is a profile, or one that a device keeps
    Platform platform = Platform::Unknown;
    QList<ScepProfile> profiles;     ///< one for each com.apple.security.scep payload, at most
                                     ///< Limits::ProfilesPerSource
    QList<Certificate> certificates; ///< of com.apple.security.root, .pkcs1, .pem
    QList<ImportIssue> issues;       ///< encrypted parts, keys, what does not decode
};

/// Looks for payloads anywhere in a property list (https://developer.apple.com/documentation/
/// devicemanagement/scep). Every setting of a SCEP payload is kept under its own path, within the
/// limits of readScepPayload(); inside one there are no other payloads. Ends early, and says
/// nothing of it, when the import is cancelled.
[[nodiscard]] ProfileContents readProfile(
    const PlistValue &root, const std::function<bool()> &isCancelled = [] { return false; });

} // namespace Scep
