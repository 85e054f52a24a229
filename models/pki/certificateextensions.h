// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Private to models/pki.

#include "models/domain/certificate.h"
#include "models/pki/openssl_ptr.h"

namespace Scep {

/// Fills in every member that comes out of an extension. An extension that does not decode, or is
/// there twice, leaves its members as they were.
void readExtensions(const X509 *x509, Certificate *certificate);

} // namespace Scep
