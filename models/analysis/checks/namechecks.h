// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/analysis/checks/checksubject.h"

namespace Scep {

/// There is a subject alternative name.
[[nodiscard]] CertificateCheck checkSan(const CheckSubject &subject);
/// The subject alternative names of the profile are there, as far as they are no variables.
[[nodiscard]] CertificateCheck checkProfileSan(const CheckSubject &subject);
/// No variable of the profile was left as it stood ("{{UserName}}"), and no name is empty.
[[nodiscard]] CertificateCheck checkSubjectPlaceholders(const CheckSubject &subject);
/// The profile reached the device with its variables replaced.
[[nodiscard]] CertificateCheck checkProfileVariables(const CheckSubject &subject);
/// Where the profile asks for a person's or device's name, there is no bare GUID.
[[nodiscard]] CertificateCheck checkSubjectGuid(const CheckSubject &subject);
/// No escaped `+ , ; =` in the common name, which makes the request differ from the challenge.
[[nodiscard]] CertificateCheck checkEscapedName(const CheckSubject &subject);
/// The common name has at most 64 characters (RFC 5280 appendix A.1, ub-common-name).
[[nodiscard]] CertificateCheck checkNameLength(const CheckSubject &subject);

} // namespace Scep
