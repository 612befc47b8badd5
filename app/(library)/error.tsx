'use client'

import ErrorPage from '../(read)/error.tsx'

export default ErrorPage
