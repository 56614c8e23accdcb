{{%AUTOESCAPE context="HTML"}}<nav class="crumbs" aria-label="Breadcrumb"><a href="/mgmt/index.html">Mgmt</a> <span aria-hidden="true">/</span> <span aria-current="page">Bandwidth</span></nav>
<div class="page-head"><div>
  <h1>Bandwidth</h1>
  <p>Traffic of a customer, a host or an address. Days are those of the time zone {{ZONE}}.{{#CUSTOMER}} <a href="/mgmt/customer.html?cid={{CID}}">{{NAME}} ({{CID}})</a>{{/CUSTOMER}}</p>
</div></div>
{{>REPORT}}
