{{%AUTOESCAPE context="HTML"}}<nav class="crumbs" aria-label="Breadcrumb"><a href="/mgmt/index.html">Mgmt</a> <span aria-hidden="true">/</span> <span aria-current="page">Churn</span></nav>
<div class="page-head mb"><div class="grow">
  <h1>Churn</h1>
  <p>Systems and customers that came and went. A system that was moved to another machine counts as neither. Months are in UTC, the last one is not over.</p>
</div><a class="btn" href="/mgmt/churn.html?months={{MONTHS}}&amp;csv=1">CSV</a></div>
<div class="row mb5"><div class="seg" role="group" aria-label="How far back"><a href="/mgmt/churn.html"{{#IS_12}} aria-current="true"{{/IS_12}}>12 months</a><a href="/mgmt/churn.html?months=24"{{#IS_24}} aria-current="true"{{/IS_24}}>24 months</a></div></div>
<figure class="chart card mb5">
  <figcaption class="chart-head"><div><h2>Systems by month</h2><p>How many came and went</p></div>
    <ul class="legend"><li><i class="key k2"></i>Came</li><li><i class="key k1"></i>Went</li></ul></figcaption>
  {{>PLOT}}
</figure>
<div class="table-wrap" tabindex="0" role="region" aria-label="Churn by month">
  <table class="table">
    <thead><tr><th scope="col">Month</th><th scope="col" class="num">Systems at its beginning</th><th scope="col" class="num">Came</th><th scope="col" class="num">Went</th><th scope="col" class="num">Rate</th><th scope="col" class="num">Customers at its beginning</th><th scope="col" class="num">Came</th><th scope="col" class="num">Went</th><th scope="col" class="num">Rate</th></tr></thead>
    <tbody>{{#MONTH}}
      <tr><th scope="row">{{MONTH_NAME}}</th><td class="num">{{SYSTEMS}}</td><td class="num">{{CAME}}</td><td class="num">{{WENT}}</td><td class="num">{{RATE}}</td><td class="num">{{CUSTOMERS}}</td><td class="num">{{CUSTOMERS_CAME}}</td><td class="num">{{CUSTOMERS_WENT}}</td><td class="num">{{CUSTOMERS_RATE}}</td></tr>{{/MONTH}}
    </tbody>
  </table>
</div>
