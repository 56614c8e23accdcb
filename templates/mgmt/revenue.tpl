{{%AUTOESCAPE context="HTML"}}<nav class="crumbs" aria-label="Breadcrumb"><a href="/mgmt/index.html">Mgmt</a> <span aria-hidden="true">/</span> <span aria-current="page">Revenue</span></nav>
<div class="page-head mb"><div class="grow">
  <h1>Revenue</h1>
  <p>What was charged and what came in, out of the ledger; a reversal counts in its own month. Months are in UTC, the last one is not over.</p>
</div><a class="btn" href="/mgmt/revenue.html?months={{MONTHS}}&amp;csv=1">CSV</a></div>
<div class="row mb5"><div class="seg" role="group" aria-label="How far back"><a href="/mgmt/revenue.html"{{#IS_12}} aria-current="true"{{/IS_12}}>12 months</a><a href="/mgmt/revenue.html?months=24"{{#IS_24}} aria-current="true"{{/IS_24}}>24 months</a></div></div>
<figure class="chart card mb5">
  <figcaption class="chart-head"><div><h2>Charged by month</h2><p>Dollars</p></div></figcaption>
  {{>PLOT}}
</figure>
<div class="table-wrap mb5" tabindex="0" role="region" aria-label="Revenue by month">
  <table class="table">
    <thead><tr><th scope="col">Month</th><th scope="col" class="num">Charged</th><th scope="col" class="num">Credited</th><th scope="col" class="num">Received</th><th scope="col" class="num">Given back</th></tr></thead>
    <tbody>{{#MONTH}}
      <tr><th scope="row">{{MONTH_NAME}}</th><td class="num">{{CHARGED}}</td><td class="num">{{CREDITED}}</td><td class="num">{{RECEIVED}}</td><td class="num">{{REFUNDED}}</td></tr>{{/MONTH}}
    </tbody>
    <tfoot><tr><th scope="row">All</th><td class="num">{{SUM_CHARGED}}</td><td class="num">{{SUM_CREDITED}}</td><td class="num">{{SUM_RECEIVED}}</td><td class="num">{{SUM_REFUNDED}}</td></tr></tfoot>
  </table>
</div>
<h2 class="mb">By product</h2>
{{#NO_PRODUCTS}}<div class="empty"><h3>Nothing was charged</h3><p>Charges of these months show here by package.</p></div>{{/NO_PRODUCTS}}<div class="table-wrap" tabindex="0" role="region" aria-label="Revenue by product">
  <table class="table">
    <thead><tr><th scope="col">Product</th><th scope="col" class="num">Charges</th><th scope="col" class="num">Charged</th><th scope="col" class="num">Share</th></tr></thead>
    <tbody>{{#PRODUCT}}
      <tr><th scope="row">{{NAME}}</th><td class="num">{{CHARGES}}</td><td class="num">{{PRODUCT_CHARGED}}</td><td class="num">{{SHARE}}</td></tr>{{/PRODUCT}}
    </tbody>
  </table>
</div>
