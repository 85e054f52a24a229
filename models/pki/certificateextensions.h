// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Private to models/pki.

#include "models/domain/certificate.h"
#include "models/pki/openssl_ptr.h"

namespace Scep {

/// Fills in every member that comes out of an extension, and the list of all of them. One that does
/// not decode, or is there twice, leaves its members as they were. @p extensions may be null.
void readExtensions(const STACK_OF(X509_EXTENSION) * extensions, Certificate *certificate);

} // namespace Scep
