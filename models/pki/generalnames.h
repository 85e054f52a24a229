// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Private to models/pki.

#include "models/domain/certificate.h"
#include "models/pki/openssl_ptr.h"

namespace Scep {

/// One GeneralName (RFC 5280 section 4.2.1.6) with the word for its kind.
[[nodiscard]] SubjectAltName generalName(const GENERAL_NAME &name);

/// "DNS: device.contoso.example"
[[nodiscard]] QString generalNameText(const SubjectAltName &name);

} // namespace Scep
